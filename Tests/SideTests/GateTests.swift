import Testing

@testable import SidePage

struct GateTests {}
