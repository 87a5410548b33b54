import NIOCore
import NIOHTTP1
import SidePage

/// One connection: puts each request together within its limits, and writes its answer.
///
/// A request that is refused by its head gets its answer at once; what it still sends is read and dropped, never run, and then the connection
/// is closed. Requests that follow each other are answered one by one: while one is, no more is read.
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
  private var isLast = false
  /// What had been read when a request was whole.
  private var later: [HTTPServerRequestPart] = []

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

  // MARK: Requests

  func channelRead(context: ChannelHandlerContext, data: NIOAny) { take(unwrapInboundIn(data), context) }

  private func take(_ part: HTTPServerRequestPart, _ context: ChannelHandlerContext) {
    switch (state, part) {
    case (.answering, _): later.append(part)
    case (.refused, .end): context.close(promise: nil)
    case (.refused, _): break
    case (.waiting, .head(let head)): receive(head, context)
    case (.receiving(let head, let body), .body(let buffer)): receive(buffer, after: body, of: head, context)
    case (.receiving(let head, let body), .end): answer(head, body, context)
    case (.waiting, _), (.receiving, .head): refuse(Site.notUnderstood, context)
    }
  }

  private func receive(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    asksForHead = head.method == .HEAD
    isLast = !head.isKeepAlive
    let request = RequestHead(
      head.method.rawValue, head.uri, head.headers.map { (name: $0.name, value: $0.value) })
    if let refusal = site.gate.refusal(of: request) { return refuse(refusal, context) }
    state = .receiving(request, [])
    if head.headers.contains(name: "expect") {
      context.writeAndFlush(wrapOutboundOut(.head(.init(version: .http1_1, status: .continue))), promise: nil)
    }
  }

  private func receive(
    _ buffer: ByteBuffer, after body: [UInt8], of head: RequestHead, _ context: ChannelHandlerContext
  ) {
    // A body without a declared length is counted as it comes.
    guard body.count + buffer.readableBytes <= Gate.mostBytes(to: head.target) else {
      return refuse(Site.tooLarge(head), context)
    }
    // The bytes have one owner, so that adding to them copies none of those before.
    var body = body
    state = .waiting
    body.append(contentsOf: buffer.readableBytesView)
    state = .receiving(head, body)
  }

  private func answer(_ head: RequestHead, _ body: [UInt8], _ context: ChannelHandlerContext) {
    state = .answering
    limit?.cancel()
    if let response = site.answerAtOnce(head) { return send(response, context) }
    context.channel.setOption(.autoRead, value: false).whenComplete { _ in }
    let (site, loop) = (site, context.eventLoop)
    let bound = NIOLoopBound((self, context), eventLoop: loop)
    Task {
      let response = await site.answer(head, body)
      loop.execute { bound.value.0.send(response, bound.value.1) }
    }
  }

  // MARK: Answers

  private func refuse(_ response: Response, _ context: ChannelHandlerContext) {
    state = .refused
    send(response, context)
  }

  private func send(_ response: Response, _ context: ChannelHandlerContext) {
    guard context.channel.isActive else {
      if response.ends { end.succeed() }
      return
    }
    var response = response
    response.closes = response.closes || isLast
    var headers = HTTPHeaders()
    for (name, value) in response.written { headers.add(name: name, value: value) }
    let head = HTTPResponseHead(version: .http1_1, status: .init(statusCode: response.status), headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if !asksForHead, !response.body.isEmpty {
      context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: response.body)))), promise: nil)
    }
    let (end, loop, closes, ends) = (end, context.eventLoop, response.closes, response.ends)
    let bound = NIOLoopBound((self, context), eventLoop: loop)
    context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in
      let (handler, context) = bound.value
      if ends { end.succeed() }
      guard closes || ends else { return handler.goOn(context) }
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
    state = .waiting
    expectRequest(context)
    let parts = later
    later = []
    for part in parts { take(part, context) }
    if case .answering = state { return }
    context.channel.setOption(.autoRead, value: true).whenComplete { _ in }
  }

  // MARK: What goes wrong

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
    switch (state, error) {
    case (.waiting, let error as HTTPParserError), (.receiving, let error as HTTPParserError):
      refuse(error == .headerOverflow ? Site.headTooLarge : Site.notUnderstood, context)
    // The request before is answered first.
    case (.answering, is HTTPParserError): isLast = true
    // More bytes of what was not understood.
    case (.refused, is ByteToMessageDecoderError), (.refused, is HTTPParserError): break
    default: context.close(promise: nil)
    }
  }
}
