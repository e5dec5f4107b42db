using RepairWorkflows.Repairs.Equipment;

namespace RepairWorkflows.Repairs.Inspections;

/// <summary>
/// What is looked at regularly, as settings list it (S5.2.1): by exactly one of <see cref="Days"/>,
/// <see cref="Weeks"/>, <see cref="Months"/> and <see cref="Cron"/>.
/// </summary>
public sealed class InspectionPlan
{
    /// <summary>Its stable word: 1 to 60 of a–z, 0–9 and hyphens.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>What people call it; its <see cref="Id"/> unless set.</summary>
    public string? Name { get; set; }

    /// <summary>The number of the equipment that is looked at; null for a place.</summary>
    public string? Equipment { get; set; }

    /// <summary>Where to go; where the equipment stands unless set.</summary>
    public string? Place { get; set; }

    /// <summary>What to look at: 1 to 50 lines of 200 characters at most. Each needs a result.</summary>
    public IList<string> Checklist { get; } = [];

    /// <summary>The first day; rounds before it are not made. The days, weeks or months are counted from it.</summary>
    public DateOnly? From { get; set; }

    /// <summary>A round every so many days, 1 to 366.</summary>
    public int? Days { get; set; }

    /// <summary>A round every so many weeks, 1 to 52.</summary>
    public int? Weeks { get; set; }

    /// <summary>A round every so many months, 1 to 24; on the last day of a month that is too short.</summary>
    public int? Months { get; set; }

    /// <summary>
    /// A cron text of five fields in the site's time; at most one round a day comes of it, the first. Whether the site
    /// works on that day, it does not ask.
    /// </summary>
    public string? Cron { get; set; }

    /// <summary>
    /// When on its day a round is due, in the site's time; 08:00 unless set. A day on which the site does not work
    /// gives its round to the next one on which it does.
    /// </summary>
    public TimeOnly At { get; set; } = new(8, 0);

    /// <summary>The process that a fault starts: <c>equipment-repair</c> unless set.</summary>
    public string FaultProcess { get; set; } = ReportFault.UsualProcess;

    /// <summary>What people call it.</summary>
    internal string DisplayName => string.IsNullOrWhiteSpace(Name) ? Id : Name;

    /// <summary>Where to go, as far as that is known.</summary>
    internal string PlaceOf(SiteEquipment? piece) =>
        Place is { Length: > 0 } place ? place
        : piece is { Location.Length: > 0 } ? piece.Location
        : piece?.DisplayName ?? Equipment ?? DisplayName;
}
