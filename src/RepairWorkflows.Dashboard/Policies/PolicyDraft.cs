using System.Globalization;
using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Dashboard.Policies;

/// <summary>A limit as it is being edited; what the form does not show stays as it was.</summary>
public sealed class PolicyDraft
{
    private readonly ClockPolicy _policy;
    private readonly IReadOnlyList<StageDraft> _before;

    /// <summary>Edits a policy.</summary>
    public PolicyDraft(ClockPolicy policy)
    {
        _policy = policy;
        Names = Languages.Keys.ToDictionary(
            language => language, language => policy.DisplayName?.GetValueOrDefault(language) ?? "");
        Length = new LengthDraft(policy.Length);
        Calendar = policy.Calendar ?? "";
        Clauses = Say(policy.Clauses);
        Targets = [.. policy.Targets.Select(target => new TargetDraft(target))];
        _before = [.. policy.Stages.Select(stage => new StageDraft(stage))];
        Stages = [.. _before.OrderBy(stage => stage.Stage?.PlaceOn(policy.Length))];
        Conditions =
        [
            new("startsOn", policy.StartsOn), new("stopsOn", policy.StopsOn),
            new("pausesOn", policy.PausesOn), new("resumesOn", policy.ResumesOn),
        ];
    }

    /// <summary>The languages a limit is named in.</summary>
    public static IReadOnlyDictionary<string, CultureInfo> Languages { get; } =
        new[] { "zh", "en" }.ToDictionary(language => language, CultureInfo.GetCultureInfo);

    /// <summary>What its owner calls it, by language; empty for the product's own words.</summary>
    public Dictionary<string, string> Names { get; }

    /// <summary>How long, unless a target fits.</summary>
    public LengthDraft Length { get; }

    /// <summary>The calendar; empty for the site's.</summary>
    public string Calendar { get; set; }

    /// <summary>The clauses, separated by blanks.</summary>
    public string Clauses { get; set; }

    /// <summary>Other lengths.</summary>
    public List<TargetDraft> Targets { get; }

    /// <summary>The stages, as a clock comes to them.</summary>
    public List<StageDraft> Stages { get; }

    /// <summary>What starts, stops, pauses and resumes its clock, in this order.</summary>
    public IReadOnlyList<ConditionDraft> Conditions { get; }

    /// <summary>What is wrong, in words, by place: <c>stages[1].percent</c>.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; private set; } = new Dictionary<string, string>();

    /// <summary>Adds a stage at a place where none is, before those that come after it.</summary>
    public void AddStage()
    {
        int[] usual = [80, 50, 150, 90, 25, 75, 200];
        var percent = usual.Concat(Enumerable.Range(1, 1000))
            .First(percent => Stages.All(stage => stage.Stage?.Percent != percent));
        var after = Stages.FindIndex(stage => stage.Stage is { } other && Length.Length is { } length
            && other.PlaceOn(length) > ClockStage.At(percent).PlaceOn(length));
        Stages.Insert(after < 0 ? Stages.Count : after, StageDraft.New(percent));
    }

    /// <summary>Says what is wrong, and forgets what was before.</summary>
    public void Show(IEnumerable<(string Place, string Text)> errors) => Errors = errors
        .GroupBy(error => error.Place).ToDictionary(
            errors => errors.Key, errors => string.Join(' ', errors.Select(error => error.Text).Distinct()));

    /// <summary>What is wrong at a place or in it; null for nothing. Deeds have places of their own.</summary>
    public string? ErrorAt(string place) => Errors
        .Where(error => error.Key == place || (error.Key.StartsWith($"{place}.", StringComparison.Ordinal)
            && !error.Key.StartsWith($"{place}.does[", StringComparison.Ordinal)))
        .Select(error => error.Value).DefaultIfEmpty().Aggregate((one, other) => $"{one} {other}");

    /// <summary>Where a stage stands in the text: <c>stages[1]</c>.</summary>
    public string PlaceOf(StageDraft stage) => $"stages[{Written.ToList().IndexOf(stage)}]";

    /// <summary>The list that a condition stands in; null for none.</summary>
    public ConditionDraft? ListOf(string word) => Conditions.FirstOrDefault(list => list.Words.Contains(word));

    /// <summary>The places that cannot be read as they are, each with the key of what to say there.</summary>
    public IEnumerable<(string Place, string Key)> Unreadable() =>
    [
        .. Length.Length is null ? [("length", "policy.number")] : Array.Empty<(string, string)>(),
        .. Targets.Index().Where(target => target.Item.Target is null)
            .Select(target => ($"targets[{target.Index}].length", "policy.number")),
        .. Stages.Where(stage => stage.Stage is null).Select(stage => (PlaceOf(stage), "policy.number")),
        .. Stages.SelectMany(stage => stage.Does.Index().Where(deed => deed.Item.Deed is null)
            .Select(deed => ($"{PlaceOf(stage)}.does[{deed.Index}]", "policy.event-name"))),
    ];

    /// <summary>The policy as edited; null while something is <see cref="Unreadable"/>.</summary>
    public ClockPolicy? Policy => Unreadable().Any() ? null : _policy with
    {
        DisplayName = NamesOf(_policy.DisplayName),
        Length = Length.Length!,
        Calendar = Calendar.Length == 0 ? null : Calendar,
        Targets = [.. Targets.Select(target => target.Target!)],
        Stages = [.. Written.Select(stage => stage.Stage!)],
        StartsOn = [.. Conditions[0].Words],
        StopsOn = [.. Conditions[1].Words],
        PausesOn = [.. Conditions[2].Words],
        ResumesOn = [.. Conditions[3].Words],
        Clauses = Clauses == Say(_policy.Clauses) ? _policy.Clauses : Clauses.Split(
            [' ', ',', '，', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries),
    };

    // What was there keeps its order, so that nothing seems to change that nobody changed.
    private IEnumerable<StageDraft> Written => _before.Intersect(Stages).Union(Stages);

    // Languages that the form does not show stay as they were.
    private Dictionary<string, string>? NamesOf(IReadOnlyDictionary<string, string>? before)
    {
        var names = (before ?? new Dictionary<string, string>()).Where(name => !Names.ContainsKey(name.Key))
            .Concat(Names.Where(name => name.Value.Length > 0)).ToDictionary();
        return names.Count == 0 ? null : names;
    }

    private static string Say(IEnumerable<string> clauses) => string.Join(' ', clauses);
}
