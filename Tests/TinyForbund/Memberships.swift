public import Model

extension ScenarioDescription {
  /// Lets a member leave: notice on a day, and perhaps a decision to go on.
  public mutating func leaves(_ id: String, notice: CivilDate?, continues: CivilDate? = nil) {
    changeMember(id) { $0.leaves = Member.Exit(notice: notice, continueDecided: continues) }
  }

  /// Lets a member join on a day.
  public mutating func joins(_ id: String, _ day: CivilDate?) {
    changeMember(id) { $0.joins = day }
  }

  /// Gives the kommuner a total of so many tkr a year, shared by a key, without offers of their own.
  public mutating func kommunTotal(
    _ thousands: Int, by key: ContributionKey = .inhabitants, filling: Bool = false
  ) {
    var part = PartContribution()
    part.total = TinyForbund.everyYear(TinyForbund.tkr(thousands))
    part.key = key
    part.filling = filling
    contributions.parts[.kommun] = part
    for place in members.indices where members[place].part == .kommun {
      members[place].offer = .byKey
    }
  }
}
