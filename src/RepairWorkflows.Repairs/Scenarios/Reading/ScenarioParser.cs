namespace RepairWorkflows.Repairs.Scenarios.Reading;

/// <summary>Reads the text of a scenario: nothing is played, and every bad line is told at once.</summary>
public sealed class ScenarioParser
{
    private readonly List<ScenarioProblem> _problems = [];
    private readonly List<ScenarioLine> _lines = [];
    private readonly HeaderReader _headers;
    private readonly PeopleReader _people = new();
    private RoundReader? _rounds;
    private StepReader? _steps;
    private ExpectationReader? _expectations;
    private bool _expects;
    private bool _hasSection;

    private ScenarioParser(ScenarioSite site) => _headers = new HeaderReader(site);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="site">What it can speak of.</param>
    public static ScenarioReading Parse(string text, ScenarioSite site)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ScenarioParser(site).Read(LinesOf(text));
    }

    /// <summary>The title of a text, whether the rest can be read or not; null where it has none.</summary>
    public static string? TitleOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return LinesOf(text).FirstOrDefault(line => line.StartsWith('#')) is { } first
            && HeaderReader.TitleIn(first) is { Length: > 0 } title ? title : null;
    }

    private ScenarioReading Read(string[] lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            Try(at + 1, lines[at]);
        }

        if (_problems.Count == 0)
        {
            CheckWhole();
        }

        return _problems.Count > 0
            ? new ScenarioReading(null, [.. _problems.OrderBy(problem => problem.Line)])
            : new ScenarioReading(
                _headers.ToScenario() with
                {
                    People = [.. _people.All],
                    Plans = _rounds!.Plans,
                    Lines = Marked(_lines),
                },
                []);
    }

    private static string[] LinesOf(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim().TrimStart('\uFEFF'))];

    private void Try(int line, string written)
    {
        try
        {
            Take(line, written);
        }
        catch (UnreadableLineException unreadable)
        {
            _problems.Add(ScenarioTexts.Problem(line, unreadable.Code, [.. unreadable.Values]));
        }
    }

    private void Take(int line, string written)
    {
        if (written.StartsWith('#'))
        {
            _headers.TakeComment(written);
            return;
        }

        var text = LineText.Plain(written);
        if (text.Length == 0)
        {
            return;
        }

        if (ScenarioWords.Sections.Find(text.TrimEnd(':')) is { } section)
        {
            BeginSection(line, section);
        }
        else if (!_hasSection)
        {
            _headers.Take(line, text);
        }
        else if (_expects)
        {
            _lines.AddRange(_expectations!.Read(line, text));
        }
        else
        {
            _lines.Add(_steps!.Read(line, text));
        }
    }

    private void BeginSection(int line, string section)
    {
        _expects = section == "then";
        if (!_hasSection)
        {
            _hasSection = true;
            var times = new TimeReader(_headers.Site.Zone);
            _rounds = new RoundReader(times);
            _steps = new StepReader(times, _people, _rounds, _headers);
            _expectations = new ExpectationReader(_headers.Site, times, _people, _steps);
            _headers.Finish(line, _problems);
        }
    }

    private void CheckWhole()
    {
        if (!_hasSection)
        {
            _headers.Finish(1, _problems);
        }

        if (!_lines.Exists(line => line is ScenarioLine.Expect))
        {
            _problems.Add(ScenarioTexts.Problem(0, ScenarioErrors.NothingExpected));
        }
    }

    // Of an act it is known beforehand whether its refusal is expected: what follows says so before the next step.
    private static ScenarioLine[] Marked(List<ScenarioLine> lines) =>
    [
        .. lines.Select((line, at) => line is ScenarioLine.Act act
            ? act with { MayBeRefused = IsRefusalAfter(lines, at) }
            : line),
    ];

    private static bool IsRefusalAfter(List<ScenarioLine> lines, int at) =>
        lines.Skip(at + 1).TakeWhile(line => line is ScenarioLine.Expect)
            .Any(line => line is ScenarioLine.Expect { What: Expectation.Refused });
}
