extension Amount {
  /// Reads a record's `number`: `0.42`, `about 3 million`, `3-4`, `1,000`.
  public static func parse(_ text: some StringProtocol) throws(ValueError) -> Amount {
    var reader = ScalarReader(text)
    let amount = try reader.amount(of: "a number")
    guard let extra = reader.current else { return amount }
    throw ValueError(
      "a number ends before “\(extra.text)”; a number with a unit is a quantity, with a currency it is money",
      at: reader.restRange)
  }
}
