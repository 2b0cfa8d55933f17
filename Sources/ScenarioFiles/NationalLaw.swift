public import Model

/// The figures of law and national guidance that come with Insatsval, for who has no file.
public enum NationalLaw {
  /// The figures that apply in a year.
  ///
  /// - Throws: what is missing or wrong in them, which is a bug for years that people plan.
  public static func figures(in year: Int) throws(Diagnostics) -> LawFigures {
    let text = FileText(PackageResources.national_yaml, file: NationalFigures.fileName)
    var reading = text.reading
    let day = CivilDate(year: year, month: 1, day: 1)
    let figures = try day.flatMap { (day) throws(Diagnostics) in
      try NationalFigures.builtIn().figures(
        on: day, overriddenBy: NationalDraft(), at: .start, &reading)
    }
    guard let figures else { throw Diagnostics(reading.diagnostics) }
    return figures
  }
}
