using System.Globalization;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Policies;

/// <summary>A stage as it is being edited.</summary>
public sealed class StageDraft
{
    private readonly ClockStage _stage;

    /// <summary>Edits a stage.</summary>
    public StageDraft(ClockStage stage)
    {
        _stage = stage;
        Tell = [.. stage.Tell];
        Does = [.. stage.Does.Select(deed => new DeedDraft(deed))];
        Percent = stage.Percent?.ToString(CultureInfo.InvariantCulture) ?? "";
        Offset = SpanDraft.Of((stage.Offset ?? TimeSpan.FromHours(1)).Duration());
        Kind = stage.Offset switch
        {
            null => StageKind.Percent,
            var offset when offset < TimeSpan.Zero => StageKind.Before,
            _ => StageKind.After,
        };
    }

    /// <summary>How its place is said.</summary>
    public StageKind Kind { get; set; }

    /// <summary>Its place in percent, as typed.</summary>
    public string Percent { get; set; }

    /// <summary>Its distance from the limit.</summary>
    public SpanDraft Offset { get; }

    /// <summary>The roles that are told, in the order they were named.</summary>
    public List<string> Tell { get; }

    /// <summary>What happens besides, in order.</summary>
    public List<DeedDraft> Does { get; }

    /// <summary>Whether it is the limit itself, which is not moved: another one that lies there is a mistake.</summary>
    public bool IsLimit => _stage.IsLimit;

    /// <summary>What was edited, without the deeds that cannot be read; null when a number is none.</summary>
    public ClockStage? Stage => Kind switch
    {
        StageKind.Percent => int.TryParse(Percent, NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
            ? At(percent, null)
            : null,
        _ => Offset.Span is { } span ? At(null, Kind == StageKind.Before ? -span : span) : null,
    };

    /// <summary>A stage that tells the service supervisor at so many percent.</summary>
    public static StageDraft New(int percent) => new(ClockStage.At(percent, [Role.ServiceSupervisor]));

    /// <summary>Tells a role, or tells it no more.</summary>
    public void Toggle(string role)
    {
        if (!Tell.Remove(role))
        {
            Tell.Add(role);
        }
    }

    private ClockStage At(int? percent, TimeSpan? offset) => _stage with
    {
        Percent = percent,
        Offset = offset,
        Tell = [.. Tell],
        Does = [.. Does.Select(deed => deed.Deed).OfType<StageDeed>()],
    };
}

/// <summary>How the place of a stage is said.</summary>
public enum StageKind
{
    /// <summary>In percent of the length.</summary>
    Percent = 0,

    /// <summary>So long before the limit.</summary>
    Before = 1,

    /// <summary>So long after the limit.</summary>
    After = 2,
}
