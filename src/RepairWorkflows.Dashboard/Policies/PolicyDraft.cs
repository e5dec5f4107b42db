using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Dashboard.Policies;

/// <summary>A limit as it is being edited; what the form does not show stays as it was.</summary>
public sealed class PolicyDraft
{
    private readonly ClockPolicy _policy;

    /// <summary>Edits a policy.</summary>
    public PolicyDraft(ClockPolicy policy)
    {
        _policy = policy;
        Length = new LengthDraft(policy.Length);
        Calendar = policy.Calendar ?? "";
        Clauses = string.Join(' ', policy.Clauses);
        Targets = [.. policy.Targets.Select(target => new TargetDraft(target))];
        Stages = [.. policy.Stages.OrderBy(stage => PlaceOf(stage, policy.Length)).Select(
            stage => new StageDraft(stage))];
    }

    /// <summary>How long, unless a target fits.</summary>
    public LengthDraft Length { get; }

    /// <summary>The calendar; empty for the site's.</summary>
    public string Calendar { get; set; }

    /// <summary>The clauses, separated by blanks.</summary>
    public string Clauses { get; set; }

    /// <summary>Other lengths.</summary>
    public List<TargetDraft> Targets { get; }

    /// <summary>The stages.</summary>
    public List<StageDraft> Stages { get; }

    /// <summary>Whether the policy says something that the form shows and does not change.</summary>
    public IReadOnlyList<string> KeptParts =>
    [
        .. _policy.StartsOn.Count > 0 ? ["startsOn"] : Array.Empty<string>(),
        .. _policy.StopsOn.Count > 0 ? ["stopsOn"] : Array.Empty<string>(),
        .. _policy.PausesOn.Count > 0 ? ["pausesOn"] : Array.Empty<string>(),
        .. _policy.ResumesOn.Count > 0 ? ["resumesOn"] : Array.Empty<string>(),
    ];

    /// <summary>What is wrong, in words, by place: <c>stages[1].percent</c>.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; private set; } = new Dictionary<string, string>();

    /// <summary>Adds a stage at a place where none is, before those that come after it.</summary>
    public void AddStage()
    {
        int[] usual = [80, 50, 150, 90, 25, 75, 200];
        var percent = usual.Concat(Enumerable.Range(1, 1000))
            .First(percent => Stages.All(stage => stage.Stage?.Percent != percent));
        var after = Stages.FindIndex(stage => stage.Stage is { } other && Length.Length is { } length
            && PlaceOf(other, length) > PlaceOf(ClockStage.At(percent), length));
        Stages.Insert(after < 0 ? Stages.Count : after, StageDraft.New(percent));
    }

    /// <summary>Says what is wrong, and forgets what was before.</summary>
    public void Show(IEnumerable<(string Place, string Text)> errors) => Errors = errors
        .GroupBy(error => error.Place).ToDictionary(
            errors => errors.Key, errors => string.Join(' ', errors.Select(error => error.Text).Distinct()));

    /// <summary>What is wrong at a place or in it; null for nothing.</summary>
    public string? ErrorAt(string place) => Errors
        .Where(error => error.Key == place || error.Key.StartsWith($"{place}.", StringComparison.Ordinal))
        .Select(error => error.Value).DefaultIfEmpty().Aggregate((one, other) => $"{one} {other}");

    /// <summary>The places where a number was asked for and something else stands.</summary>
    public IEnumerable<string> Unreadable() =>
    [
        .. Length.Length is null ? ["length"] : Array.Empty<string>(),
        .. Targets.Index().Where(target => target.Item.Target is null)
            .Select(target => $"targets[{target.Index}].length"),
        .. Stages.Index().Where(stage => stage.Item.Stage is null).Select(stage => $"stages[{stage.Index}]"),
    ];

    /// <summary>The policy as edited; null while something is <see cref="Unreadable"/>.</summary>
    public ClockPolicy? Policy => Unreadable().Any() ? null : _policy with
    {
        Length = Length.Length!,
        Calendar = Calendar.Length == 0 ? null : Calendar,
        Targets = [.. Targets.Select(target => target.Target!)],
        Stages = [.. Stages.Select(stage => stage.Stage!)],
        Clauses = Clauses.Split([' ', ',', '，', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries),
    };

    // By the clock as it would run: an offset lies where the length says. What has no span of its own stands for a day.
    private static TimeSpan PlaceOf(ClockStage stage, ClockLength length)
    {
        var span = length.Wall ?? length.Work ?? TimeSpan.FromDays((double)(length.WorkingDays ?? 1));
        return stage.Offset is { } offset ? span + offset : span * (stage.Percent ?? 0) / ClockStage.Limit;
    }
}
