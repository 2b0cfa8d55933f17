import Model

extension Page {
  /// Why money is left, a paragraph for each year in which some is.
  mutating func addUnspent(_ unspent: [UnspentFindings]) {
    for year in unspent { paragraph(year.sentence) }
  }
}
