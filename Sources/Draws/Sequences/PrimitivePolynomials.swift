/// Primitive polynomials over the field of two elements: what the dimensions of a Sobol' sequence
/// are told apart by.
enum PrimitivePolynomials {
  /// The first `count` of them by rising degree, each as the bits of its coefficients, the highest
  /// first: `x² + x + 1` is `0b111`.
  static func first(_ count: Int) -> [UInt32] {
    var found: [UInt32] = []
    var degree = 1
    while found.count < count {
      let order = (UInt32(1) << degree) - 1
      let factors = primeFactors(of: order)
      // The constant term is 1, otherwise x would be a factor.
      var polynomial = UInt32(1) << degree | 1
      while polynomial < UInt32(1) << (degree + 1), found.count < count {
        if isPrimitive(polynomial, degree, order, factors) { found.append(polynomial) }
        polynomial += 2
      }
      degree += 1
    }
    return found
  }

  /// Whether the powers of x modulo the polynomial go through every element but zero.
  private static func isPrimitive(
    _ polynomial: UInt32, _ degree: Int, _ order: UInt32, _ factors: [UInt32]
  ) -> Bool {
    power(order, modulo: polynomial, degree) == 1
      && factors.allSatisfy { power(order / $0, modulo: polynomial, degree) != 1 || order == $0 }
  }

  /// `x^exponent` modulo the polynomial.
  private static func power(_ exponent: UInt32, modulo polynomial: UInt32, _ degree: Int) -> UInt32
  {
    var result: UInt32 = 1
    var base = degree == 1 ? 1 : UInt32(2)
    var left = exponent
    while left > 0 {
      if left & 1 == 1 { result = product(result, base, modulo: polynomial, degree) }
      base = product(base, base, modulo: polynomial, degree)
      left >>= 1
    }
    return result
  }

  private static func product(
    _ first: UInt32, _ second: UInt32, modulo polynomial: UInt32, _ degree: Int
  ) -> UInt32 {
    var (sum, term, left) = (UInt32(0), first, second)
    while left > 0 {
      if left & 1 == 1 { sum ^= term }
      left >>= 1
      term <<= 1
      if term >> degree & 1 == 1 { term ^= polynomial }
    }
    return sum
  }

  private static func primeFactors(of number: UInt32) -> [UInt32] {
    var factors: [UInt32] = []
    var (left, divisor) = (number, UInt32(2))
    while divisor * divisor <= left {
      if left % divisor == 0 { factors.append(divisor) }
      while left % divisor == 0 { left /= divisor }
      divisor += 1
    }
    return left > 1 ? factors + [left] : factors
  }
}
