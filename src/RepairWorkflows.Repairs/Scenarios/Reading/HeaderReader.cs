using RepairWorkflows.Repairs.Forms;

namespace RepairWorkflows.Repairs.Scenarios.Reading;

/// <summary>Reads what stands above a scenario's story: its title, process, clauses, beginning and limits.</summary>
/// <param name="site">What it can speak of.</param>
internal sealed class HeaderReader(ScenarioSite site)
{
    // A Monday on which nothing is special.
    private static readonly DateTime UsualStart = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Unspecified);

    private readonly TimeReader _times = new(site.Zone);
    private readonly Vocabulary _limits = SiteWords.Limits(site.Rules);
    private readonly Vocabulary _processes = SiteWords.Processes(site);

    private readonly HashSet<string> _taken = [];
    private readonly List<ClauseClaim> _clauses = [];
    private readonly List<LimitChange> _changes = [];
    private string? _title;
    private bool _hasProcess;

    /// <summary>What it can speak of.</summary>
    public ScenarioSite Site => site;

    /// <summary>The form of its process; null while none was named that is there.</summary>
    public Form? Form { get; private set; }

    /// <summary>When it begins.</summary>
    public DateTimeOffset Start { get; private set; } = new TimeReader(site.Zone).At(UsualStart);

    /// <summary>Takes a line that begins with #: the first is the title.</summary>
    public void TakeComment(string written) => _title ??= TitleIn(written);

    /// <summary>What a line that begins with # says.</summary>
    public static string TitleIn(string written) => written.TrimStart('#').Trim();

    /// <summary>Takes any other line.</summary>
    /// <exception cref="UnreadableLineException">It is no header, or what it names is not there.</exception>
    public void Take(int line, string text)
    {
        if (LineText.Split(text, ':') is not var (label, value) || ScenarioWords.Headers.Find(label) is not { } header)
        {
            throw new UnreadableLineException(ScenarioErrors.LineUnknown, text);
        }

        if (header is "process" or "time" && !_taken.Add(header))
        {
            throw new UnreadableLineException(ScenarioErrors.HeaderTwice, label);
        }

        switch (header)
        {
            case "process":
                TakeProcess(value);
                break;
            case "time":
                Start = _times.Read(value, Start).At;
                break;
            case "clauses":
                _clauses.AddRange(value.Split([',', '、', ' '], StringSplitOptions.RemoveEmptyEntries)
                    .Select(clause => new ClauseClaim(line, clause)));
                break;
            default:
                TakeLimit(line, value);
                break;
        }
    }

    /// <summary>Notes what is missing, once all headers have been taken.</summary>
    public void Finish(int line, List<ScenarioProblem> problems)
    {
        if (string.IsNullOrEmpty(_title))
        {
            problems.Add(ScenarioTexts.Problem(1, ScenarioErrors.TitleMissing));
        }

        if (!_hasProcess)
        {
            problems.Add(ScenarioTexts.Problem(line, ScenarioErrors.ProcessMissing));
        }
    }

    /// <summary>The scenario, its story still to come.</summary>
    public Scenario ToScenario() => new()
    {
        Title = _title!,
        Process = Form!.Name,
        Start = Start,
        Clauses = _clauses,
        Limits = _changes,
    };

    private void TakeProcess(string name)
    {
        _hasProcess = true;
        Form = site.Processes.FirstOrDefault(form => form.Name == _processes.Find(name))
            ?? throw new UnreadableLineException(ScenarioErrors.ProcessUnknown, name);
    }

    private void TakeLimit(int line, string value)
    {
        if (LineText.Split(value, '=') is not var (label, length) || _limits.Find(label) is not { } policy)
        {
            throw new UnreadableLineException(ScenarioErrors.LimitUnknown, value);
        }

        _changes.Add(new LimitChange(line, policy, TimeReader.ReadSpan(length)));
    }
}
