/// A candidate: something a member wants money for.
public struct Insats: Hashable, Sendable {
  /// Whether it meets people or works on how the parties cooperate.
  public enum Focus: String, CaseIterable, Hashable, Sendable {
    /// Individinriktad.
    case individual
    /// Strukturövergripande.
    case structural
  }

  /// How far it has come.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// Not run today.
    case new
    /// Run today, free to end.
    case ongoing
    /// Run today or decided to start, and bound until ``Insats/decidedUntil``.
    case decided
  }

  /// How far the agreement with the owner has come.
  public enum Agreement: String, CaseIterable, Hashable, Sendable {
    /// The owner has been asked.
    case asked
    /// The owner has accepted.
    case accepted
    /// There is a signed överenskommelse.
    case decided
  }

  /// What it is for (2 §).
  public enum Purpose: String, CaseIterable, Hashable, Sendable {
    /// That individuals reach or improve their ability to work.
    case work = "förvärvsarbete"
    /// To support cooperation between the parties (7 § 2).
    case cooperation = "samverkan"
    /// Follow-up and evaluation (7 § 5).
    case evaluation = "uppföljning"
    /// Anything else, which the förbund may not finance.
    case other = "annat"
  }

  /// The identifier.
  public let id: InsatsID
  /// The name, unique in the scenario since documents use names.
  public var name: String {
    get { held[0].name }
    set { held[0].name = newValue }
  }
  /// Individual or structural.
  public var focus = Focus.individual
  /// The member that runs it (insatsägare, huvudman).
  public var owner: MemberID {
    get { held[0].owner }
    set { held[0].owner = newValue }
  }
  /// The parties that take part.
  public var parties: Set<Party> {
    get { held[0].parties }
    set { held[0].parties = newValue }
  }
  /// The kommuner it reaches and how its participants divide between them.
  public var reach: Reach {
    get { held[0].reach }
    set { held[0].reach = newValue }
  }
  /// The target groups and how its participants divide between them; shares sum to the whole.
  public var groups: [GroupID: Share] {
    get { held[0].groups }
    set { held[0].groups = newValue }
  }
  /// The ages it takes in; `nil` is its groups' ages.
  public var ages: ClosedRange<Int>?
  /// Free labels that priorities can select.
  public var tags: Set<String> {
    get { held[0].tags }
    set { held[0].tags = newValue }
  }
  /// What it is for; `nil` is not stated.
  public var purpose: Purpose?
  /// Whether its people need coordinated support from several parties; `nil` is not stated.
  public var coordinatedNeed: Bool?
  /// What it consists of; `nil` is not stated.
  public var contains: Set<Content>? {
    get { held[0].contains }
    set { held[0].contains = newValue }
  }
  /// New, ongoing or decided.
  public var status = Status.new
  /// The last day it is decided for.
  public var decidedUntil: CivilDate?
  /// The volume decided; `nil` is its only possible volume.
  public var decidedVolume: Volume?
  /// The agreement; `nil` is none.
  public var agreement: Agreement?
  /// Whether and by whom it will be taken over when the förbund's money ends; `nil` is unstated.
  public var implementation: String? {
    get { held[0].implementation }
    set { held[0].implementation = newValue }
  }
  /// The first day it may run.
  public var start: CivilDate?
  /// The last day it may run.
  public var end: CivilDate?
  /// How long it runs.
  public var runs = RunRules()
  /// What it costs.
  public var cost: Cost {
    get { held[0].cost }
    set { held[0].cost = newValue }
  }
  /// How many it takes in; `nil` for a structural insats without participants.
  public var volume: VolumeForm? {
    get { held[0].volume }
    set { held[0].volume = newValue }
  }
  /// Shares of the full volume in the first, second … year of a run; the last one stays.
  public var rampUp: [Share] {
    get { held[0].rampUp }
    set { held[0].rampUp = newValue }
  }
  /// The share of women among participants; `nil` is its group's.
  public var women: Share?
  /// What happens to participants, by outcome.
  public var effects: [Effect] {
    get { held[0].effects }
    set { held[0].effects = newValue }
  }
  /// What a structural insats is worth in a full funded year.
  public var benefitPoints: Score?
  /// In how many funded years at most the points are counted.
  public var benefitYears: Int?
  /// The share of its budget that is expected to be spent (förväntad upparbetning).
  public var expectedSpend = Share.all
  /// Insatser that must be funded in every year that this one is.
  public var requires: Set<InsatsID> {
    get { held[0].requires }
    set { held[0].requires = newValue }
  }
  /// Insatser that must not be funded in a year that this one is.
  public var excludes: Set<InsatsID> {
    get { held[0].excludes }
    set { held[0].excludes = newValue }
  }
  /// Where its participants come from, as a share of another insats' participants.
  public var referrals: [InsatsID: Share] {
    get { held[0].referrals }
    set { held[0].referrals = newValue }
  }
  /// What it uses of each capacity.
  public var uses: [ResourceID: ResourceUse] {
    get { held[0].uses }
    set { held[0].uses = newValue }
  }
  /// How its figures may turn out, beside the ranges of its effects.
  public var uncertainty: InsatsUncertainty {
    get { held[0].uncertainty }
    set { held[0].uncertainty = newValue }
  }
  /// The board's own order of priority: higher first.
  public var boardPriority = 0

  /// What has storage of its own outside an insats.
  private struct Held: Hashable, Sendable {
    var name = ""
    var owner = MemberID("")
    var parties: Set<Party> = []
    var reach = Reach.all
    var groups: [GroupID: Share] = [:]
    var tags: Set<String> = []
    var contains: Set<Content>?
    var implementation: String?
    var cost = Cost()
    var volume: VolumeForm?
    var rampUp: [Share] = []
    var effects: [Effect] = []
    var requires: Set<InsatsID> = []
    var excludes: Set<InsatsID> = []
    var referrals: [InsatsID: Share] = [:]
    var uses: [ResourceID: ResourceUse] = [:]
    var uncertainty = InsatsUncertainty()
  }

  /// Exactly one, held in an array, which copies of an insats share until one of them changes: every
  /// rule asks every insats, and to copy each name, set and list for that would take longer than the
  /// answers.
  private var held = [Held()]

  /// An insats to be filled in.
  public init(id: InsatsID) { self.id = id }
}

/// Kinds of content that an insats can state.
///
/// The list is closed.
public enum Content: String, CaseIterable, Hashable, Sendable {
  /// Coaching.
  case coaching
  /// Mapping of needs.
  case kartläggning
  /// Motivation.
  case motivation
  /// Arbetsträning and workplace-based training.
  case arbetsträning
  /// Supported Employment.
  case supportedEmployment = "supported employment"
  /// Guidance.
  case vägledning
  /// Group activities.
  case gruppverksamhet
  /// Health-promoting activities.
  case hälsoinsats
  /// Language training tied to work.
  case språkstöd
  /// Training for staff.
  case kompetensutveckling
  /// A meeting place for the parties.
  case samverkansarena
  /// Follow-up and evaluation.
  case uppföljning
  /// Schooling for people of 16–20 without gymnasium.
  case gymnasieutbildning
  /// A benefit or right for individuals.
  case förmån
  /// Exercise of public authority.
  case myndighetsutövning
  /// A service to individuals run by the förbund itself.
  case tjänstIEgenRegi = "tjänst i egen regi"
  /// Bus cards and mileage.
  case resor
  /// Compensation during arbetsträning.
  case ersättning
  /// Interpreters.
  case tolk

  /// Whether 7 § second paragraph or its preparatory works rule it out.
  public var isProhibited: Bool {
    switch self {
    case .förmån, .myndighetsutövning, .tjänstIEgenRegi, .resor, .ersättning, .tolk: true
    default: false
    }
  }
}

/// The kommuner an insats reaches.
public enum Reach: Hashable, Sendable {
  /// Every kommun, by inhabitants.
  case all
  /// Some kommuner, by inhabitants.
  case kommuner(Set<MemberID>)
  /// Kommuner with stated shares of the participants.
  case shares([MemberID: Share])
}

/// How long an insats runs and how it may change.
public struct RunRules: Hashable, Sendable {
  /// The shortest run, in months.
  public var atLeastMonths: Int?
  /// The longest run, in months.
  public var atMostMonths: Int?
  /// Whether it may start again after having ended.
  public var restart = false
  /// The largest change of volume from one year to the next, as a share of the earlier volume.
  public var changeLimit: Share?

  /// No rules beyond "no restart".
  public init() {}
}

/// A use of a capacity, in hundredths of its unit.
public struct ResourceUse: Hashable, Sendable {
  /// In every funded year.
  public var fixedHundredths: Int
  /// Per participant.
  public var perParticipantHundredths: Int

  /// A use.
  public init(fixedHundredths: Int = 0, perParticipantHundredths: Int = 0) {
    self.fixedHundredths = fixedHundredths
    self.perParticipantHundredths = perParticipantHundredths
  }
}
