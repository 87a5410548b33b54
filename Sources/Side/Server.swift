import NIOCore
import NIOHTTP1
import NIOPosix
import SidePage

/// The page's server: a thin layer that brings requests to a ``Site`` and its answers back. It listens on this machine's own addresses and on
/// nothing else, on a port that the system chooses.
///
///     let server = try await Server.start { port in try Site(…, port: port) }
///     await server.ended()
final class Server: Sendable {
  let port: Int
  let site: Site
  private let group: MultiThreadedEventLoopGroup
  private let channels: [any Channel]
  private let end: EventLoopPromise<Void>

  private init(
    port: Int, site: Site, group: MultiThreadedEventLoopGroup, channels: [any Channel], end: EventLoopPromise<Void>
  ) {
    (self.port, self.site, self.group, self.channels, self.end) = (port, site, group, channels, end)
  }

  /// How often another port is tried, where what the system chose for one address is taken on the other.
  private static let tries = 20

  /// - Parameters:
  ///   - idleSeconds: how long a connection may be silent.
  ///   - makeSite: makes what answers, once the port is known.
  static func start(
    idleSeconds: Int64 = Gate.Limits.idleSeconds, _ makeSite: (_ port: Int) async throws -> Site
  ) async throws -> Server {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let end = group.next().makePromise(of: Void.self)
    do {
      for _ in 1...tries {
        let sockets = Sockets()
        let bootstrap = bootstrap(group, sockets, idleSeconds: idleSeconds, end: end)
        let first = try await bootstrap.bind(to: SocketAddress(ipAddress: "127.0.0.1", port: 0)).get()
        guard let port = first.localAddress?.port else { throw NoPort() }
        var channels: [any Channel] = [first]
        do {
          channels.append(try await bootstrap.bind(to: SocketAddress(ipAddress: "::1", port: port)).get())
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
          // Another program would be asked at that address.
          try await first.close()
          continue
        } catch {
          // A machine without IPv6 has one address.
        }
        let site = try await makeSite(port)
        sockets.serve(site)
        let server = Server(port: port, site: site, group: group, channels: channels, end: end)
        server.watchForIdleness()
        return server
      }
      throw NoPort()
    } catch {
      end.succeed()
      try? await group.shutdownGracefully()
      throw error
    }
  }

  struct NoPort: Error {}

  private static func bootstrap(
    _ group: MultiThreadedEventLoopGroup, _ sockets: Sockets, idleSeconds: Int64, end: EventLoopPromise<Void>
  ) -> ServerBootstrap {
    ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 64)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          guard let site = sockets.site else { throw ChannelError.ioOnClosedChannel }
          let pipeline = channel.pipeline.syncOperations
          var limits = NIOHTTPDecoderLimitConfiguration()
          limits.maxHeaderFieldSize = Gate.Limits.field
          limits.maxHeaderListSize = Gate.Limits.head
          limits.maxHeaderFieldCount = Gate.Limits.fields
          try pipeline.addHandler(IdleStateHandler(readTimeout: .seconds(idleSeconds)))
          try pipeline.configureHTTPServerPipeline(
            withPipeliningAssistance: false, withErrorHandling: false, withEncoderConfiguration: .init(),
            withDecoderLimitConfiguration: limits)
          try pipeline.addHandler(PageHandler(site, end: end, wholeRequestSeconds: idleSeconds * 4))
        }
      }
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelOption(.maxMessagesPerRead, value: 4)
  }

  /// Asks when the page will have been idle for too long, and looks again then. Nothing runs in between.
  private func watchForIdleness() {
    let (site, end) = (site, end)
    let loop = group.next()
    Task {
      while let seconds = await site.secondsLeft() {
        let waited = loop.makePromise(of: Void.self)
        loop.scheduleTask(in: .seconds(Int64(seconds) + 1)) { waited.succeed() }
        try? await waited.futureResult.get()
      }
      end.succeed()
    }
  }

  /// Lets the server end, as the button does.
  func stop() { end.succeed() }

  /// Waits until the server has been ended, and closes what it has open.
  func ended() async {
    try? await end.futureResult.get()
    for channel in channels { try? await channel.close() }
    await site.close()
    try? await group.shutdownGracefully()
  }
}
