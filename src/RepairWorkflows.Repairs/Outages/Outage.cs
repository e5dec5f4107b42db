namespace RepairWorkflows.Repairs.Outages;

/// <summary>What is known of a fault in the supply of water, power or gas, and of the outage it takes (S7).</summary>
public sealed record Outage
{
    /// <summary>Which supply: power, water or gas.</summary>
    public required string Utility { get; init; }

    /// <summary>
    /// The departments that have to be told (S7.3.1): the site's when the plan that holds was made or, in an
    /// emergency, when the supply was cut. What the site changes later is for the next plan.
    /// </summary>
    public required IReadOnlyList<string> CriticalDepartments { get; init; }

    /// <summary>Who began to search (S7.3.2); null while nobody has.</summary>
    public OutageSearch? Search { get; init; }

    /// <summary>What was found, oldest first.</summary>
    public IReadOnlyList<OutageFinding> Findings { get; init => field = value ?? []; } = [];

    /// <summary>The outage plans, oldest first; the last one holds (S7.1.3).</summary>
    public IReadOnlyList<OutagePlan> Plans { get; init => field = value ?? []; } = [];

    /// <summary>Which departments were told of a cut, oldest first (S7.2.1, S7.3.1).</summary>
    public IReadOnlyList<DepartmentNotice> Notices { get; init => field = value ?? []; } = [];

    /// <summary>The cut; null while everybody is supplied.</summary>
    public SupplyCut? Cut { get; init; }

    /// <summary>What the superiors were told of an emergency cut (S7.1.3); null until then.</summary>
    public CutReport? Report { get; init; }

    /// <summary>Whom outside was asked for help (S7.2.3, S7.2.4), oldest first.</summary>
    public IReadOnlyList<HelpRequest> HelpRequests { get; init => field = value ?? []; } = [];

    /// <summary>The repair; null until it is done (S7.2.2), and after a cut that shows that more is needed.</summary>
    public OutageRepair? Repair { get; init; }

    /// <summary>Who was supplied again, oldest first.</summary>
    public IReadOnlyList<SupplyRestoration> Restorations { get; init => field = value ?? []; } = [];

    /// <summary>That the departments know of it; null until then.</summary>
    public RestorationNotice? Announcement { get; init; }

    /// <summary>What was replaced and done (S7.3.3); null until it is written down.</summary>
    public MaintenanceRecord? Maintenance { get; init; }

    /// <summary>
    /// What was repaired while everybody was supplied, and was not enough: it takes a cut all the same. Null for most.
    /// </summary>
    public RepairBeforeCut? RepairBeforeCut { get; init; }

    /// <summary>The plan that holds; null when there is none.</summary>
    internal OutagePlan? Plan => Plans is [.., var last] ? last : null;

    /// <summary>Whether everybody is supplied again.</summary>
    internal bool IsRestored => Restorations is [.., { RestoredFor: SupplyRestoration.Everyone }];

    /// <summary>
    /// The departments that have not been told yet: of the plan that holds or, after an emergency, of the cut. What
    /// they were told of another plan says nothing.
    /// </summary>
    internal IReadOnlyList<string> ToTell =>
    [
        .. CriticalDepartments.Except(Notices
            .Where(notice => Cut is { Emergency: true } ? notice.AfterCut : notice.PlanNumber == Plans.Count)
            .Select(notice => notice.Department)),
    ];

    /// <summary>
    /// The supply is cut, and what is repaired from now on is another repair, with a maintenance record of its own.
    /// </summary>
    internal Outage CutBy(SupplyCut cut) => this with
    {
        Cut = cut,
        RepairBeforeCut = Repair is null ? null : new RepairBeforeCut(Repair, Maintenance),
        Repair = null,
        Maintenance = null,
    };
}
