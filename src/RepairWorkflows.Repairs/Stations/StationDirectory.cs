using Microsoft.Extensions.Options;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Repairs.Stations;

/// <summary>Which repair stations there are.</summary>
internal sealed class StationDirectory(IOptions<SiteOptions> site)
{
    /// <summary>The names of the fields that name a station, in every form.</summary>
    public static IReadOnlyList<string> FieldNames { get; } = ["station", "rightStation"];

    /// <summary>Whether a station has that word.</summary>
    public bool Has(string id) => site.Value.Stations.Any(station => station.Id == id);

    /// <summary>The fields with the stations to choose from; without them where the site has no stations.</summary>
    public IReadOnlyList<FormField> WithChoices(IReadOnlyList<FormField> fields) =>
    [
        .. fields.Where(field => site.Value.Stations.Count > 0 || !FieldNames.Contains(field.Name) || field.IsRequired)
            .Select(field => FieldNames.Contains(field.Name) ? Choice(field) : field),
    ];

    /// <summary>
    /// A station's settlement grade with the first tier of its fees (S9.5.3); null when the table has none for it.
    /// </summary>
    public (string Grade, SettlementTier First)? FeesOf(string? id) =>
        site.Value.Stations.FirstOrDefault(station => station.Id == id) is { Grade: { Length: > 0 } grade }
        && site.Value.Fees.FirstOrDefault(fees => fees.Grade == grade) is { Tiers: [var first, ..] }
            ? (grade, first)
            : null;

    /// <summary>What is wrong with the stations that a form names.</summary>
    public IEnumerable<FieldError> Unknown(FieldValues values) =>
        from name in FieldNames
        where values.Text(name) is { } id && !Has(id)
        select FormReader.Error(name, RepairErrors.StationUnknown);

    private FormField Choice(FormField field) => field with
    {
        Kind = FieldKind.Choice,
        Choices = [.. site.Value.Stations.Select(station => station.Id)],
        ChoiceNames = site.Value.Stations.ToDictionary(station => station.Id, station => station.Name ?? station.Id),
    };
}
