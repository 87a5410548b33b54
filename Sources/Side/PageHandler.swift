import NIOCore
import NIOHTTP1
import SidePage

/// One connection: puts each request together within its limits, and writes its answer.
///
/// A request that is refused by its head gets its answer at once; what it still sends is read and dropped, never run, and then the connection
/// is closed.
final class PageHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private enum State {
    case waiting
    case receiving(RequestHead, [UInt8])
    case answering
    /// Refused: what comes is dropped.
    case refused
  }

  private let site: Site
  private let end: EventLoopPromise<Void>
  private let wholeRequest: TimeAmount
  private var state = State.waiting
  private var limit: Scheduled<Void>?
  private var asksForHead = false

  init(_ site: Site, end: EventLoopPromise<Void>, wholeRequestSeconds: Int64) {
    (self.site, self.end, wholeRequest) = (site, end, .seconds(wholeRequestSeconds))
  }

  func channelActive(context: ChannelHandlerContext) {
    expectRequest(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    limit?.cancel()
    context.fireChannelInactive()
  }

  /// A byte now and then keeps a connection from being idle, but not for longer than a whole request may take.
  private func expectRequest(_ context: ChannelHandlerContext) {
    limit?.cancel()
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    limit = context.eventLoop.scheduleTask(in: wholeRequest) { bound.value.0.tooSlow(bound.value.1) }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): receive(head, context)
    case .body(let buffer): receive(buffer, context)
    case .end: answer(context)
    }
  }

  private func receive(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    guard case .waiting = state else { return }
    asksForHead = head.method == .HEAD
    let request = RequestHead(
      head.method.rawValue, head.uri, head.headers.map { (name: $0.name, value: $0.value) })
    if let refusal = site.gate.refusal(of: request) { return refuse(refusal, context) }
    state = .receiving(request, [])
    if head.headers.contains(name: "expect") {
      context.writeAndFlush(wrapOutboundOut(.head(.init(version: .http1_1, status: .continue))), promise: nil)
    }
  }

  private func receive(_ buffer: ByteBuffer, _ context: ChannelHandlerContext) {
    guard case .receiving(let head, var body) = state else { return }
    // A body without a declared length is counted as it comes.
    guard body.count + buffer.readableBytes <= Gate.mostBytes(to: head.target) else {
      return refuse(Site.tooLarge(head), context)
    }
    state = .waiting
    body.append(contentsOf: buffer.readableBytesView)
    state = .receiving(head, body)
  }

  private func answer(_ context: ChannelHandlerContext) {
    switch state {
    case .receiving(let head, let body):
      state = .answering
      limit?.cancel()
      let (site, loop) = (site, context.eventLoop)
      let bound = NIOLoopBound((self, context), eventLoop: loop)
      Task {
        let response = await site.answer(head, body)
        loop.execute { bound.value.0.send(response, bound.value.1) }
      }
    case .refused: context.close(promise: nil)
    case .waiting, .answering: break
    }
  }

  private func refuse(_ response: Response, _ context: ChannelHandlerContext) {
    state = .refused
    send(response, context)
  }

  private func send(_ response: Response, _ context: ChannelHandlerContext) {
    guard context.channel.isActive else { return }
    var headers = HTTPHeaders()
    for (name, value) in response.written { headers.add(name: name, value: value) }
    let head = HTTPResponseHead(version: .http1_1, status: .init(statusCode: response.status), headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if !asksForHead, !response.body.isEmpty {
      context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: response.body)))), promise: nil)
    }
    let (end, loop) = (end, context.eventLoop)
    let bound = NIOLoopBound((self, context), eventLoop: loop)
    context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in
      let (handler, context) = bound.value
      if response.ends { end.succeed() }
      guard response.closes || response.ends else { return handler.goOn(context) }
      // Closing while bytes are unread would take the answer away from who is still sending.
      if case .refused = handler.state {
        handler.limit?.cancel()
        handler.limit = loop.scheduleTask(in: .seconds(1)) { bound.value.1.close(promise: nil) }
      } else {
        context.close(promise: nil)
      }
    }
  }

  private func goOn(_ context: ChannelHandlerContext) {
    if case .answering = state { state = .waiting }
    expectRequest(context)
  }

  private func tooSlow(_ context: ChannelHandlerContext) {
    switch state {
    case .answering: break
    case .refused: context.close(promise: nil)
    case .waiting, .receiving: refuse(Site.tooSlow, context)
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is IdleStateHandler.IdleStateEvent { tooSlow(context) }
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if let error = error as? HTTPParserError {
      switch state {
      case .waiting, .receiving:
        refuse(error == .headerOverflow ? Site.headTooLarge : Site.notUnderstood, context)
      case .answering, .refused: break
      }
    }
    context.close(promise: nil)
  }
}
