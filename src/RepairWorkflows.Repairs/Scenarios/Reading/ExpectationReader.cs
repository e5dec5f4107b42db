using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Scenarios.Reading;

/// <summary>Reads what has to be so: one thing, or several with semicolons between.</summary>
internal sealed class ExpectationReader(
    ScenarioSite site, TimeReader times, PeopleReader people, StepReader steps)
{
    private readonly Vocabulary _limits = SiteWords.Limits(site.Rules);
    private readonly MentionReader _mentions = new(times);

    /// <summary>Reads a line.</summary>
    /// <exception cref="UnreadableLineException">Something in it is unknown.</exception>
    public IReadOnlyList<ScenarioLine> Read(int line, string text)
    {
        var (order, rest) = StepReader.TakeOrder(text);
        var parts = LineText.Parts(rest);
        return parts.Count == 0
            ? throw new UnreadableLineException(ScenarioErrors.LineUnknown, text)
            : [.. parts.Select(part => new ScenarioLine.Expect(line, steps.Meant(order), Read(part), part))];
    }

    private Expectation Read(string text) => ScenarioWords.Openings.Begin(text) switch
    {
        ("status", var rest) => Status(Value(rest, text)),
        ("limit", var rest) => Limit(rest),
        ("no clock runs", "") => new Expectation.NoClockRuns(),
        ("task", var rest) => Task(rest),
        ("no task", var rest) => new Expectation.NoTask(rest.Length == 0 ? null : Step(rest)),
        ("timeline", var rest) => Entry(rest, text),
        ("field", var rest) => Field(rest, text),
        ("refused", var rest) => Refused(Value(rest, text)),
        null => Told(text),
        _ => throw Unknown(text),
    };

    private static string Value(string rest, string text) =>
        rest is ['=' or ':', .. var value] && value.Trim() is { Length: > 0 } said ? said : throw Unknown(text);

    private static Expectation.StatusIs Status(string text) =>
        SiteWords.Statuses.Find(text) is { } word && KebabCase.Parse<RepairStatus>(word) is { } status
            ? new Expectation.StatusIs(status)
            : throw new UnreadableLineException(ScenarioErrors.StatusUnknown, text);

    private Expectation.ClockIs Limit(string text)
    {
        if (_limits.Begin(text) is not var (policy, said))
        {
            throw new UnreadableLineException(ScenarioErrors.LimitUnknown, text);
        }

        if (ScenarioWords.Clocks.Begin(said) is not var (state, rest))
        {
            throw Unknown(text);
        }

        var (time, left) = _mentions.TakeTime(rest, steps.Now);
        return left.Length == 0 || (time is not null && ScenarioWords.Fillers.Find(left) is not null)
            ? new Expectation.ClockIs(policy, Enum.Parse<ExpectedClock>(state), time)
            : throw Unknown(text);
    }

    private Expectation.TaskFor Task(string text)
    {
        if (SiteWords.Steps.Begin(text) is not var (step, rest))
        {
            throw new UnreadableLineException(ScenarioErrors.StepUnknown, text);
        }

        return rest.Length == 0 ? new Expectation.TaskFor(step, null)
            : ScenarioWords.For.Begin(rest) is ({ }, var name) ? new Expectation.TaskFor(step, Person(name))
            : throw Unknown(text);
    }

    private static string Step(string text) =>
        SiteWords.Steps.Find(text) ?? throw new UnreadableLineException(ScenarioErrors.StepUnknown, text);

    private Actor Person(string text) =>
        people.Find(text) ?? throw new UnreadableLineException(ScenarioErrors.PersonUnknown, text);

    private Expectation.Entry Entry(string rest, string text) => ScenarioWords.Having.Begin(rest) is var (having, what)
        ? new Expectation.Entry(
            _mentions.Read(what, SiteWords.Entries, ScenarioErrors.EntryUnknown, steps.Now), having == "has")
        : throw Unknown(text);

    private Expectation.Told Told(string text) => people.Begin(text) is not var (who, rest) ? throw Unknown(text)
        : ScenarioWords.Hearing.Begin(rest) is var (hearing, what)
            ? new Expectation.Told(
                who, _mentions.Read(what, SiteWords.Notices, ScenarioErrors.NoticeUnknown, steps.Now),
                hearing == "is told")
            : throw Unknown(text);

    private static Expectation.FieldIs Field(string rest, string text) =>
        LineText.Split(rest, '=') is var (path, value) && path.Length > 0 && value.Length > 0
            ? new Expectation.FieldIs(
                SiteWords.Fields.Find(path) ?? path, ScenarioWords.Nothing.Find(value) is null ? value : null)
            : throw Unknown(text);

    private Expectation.Refused Refused(string code) => steps.HasActed
        ? new Expectation.Refused(code)
        : throw new UnreadableLineException(ScenarioErrors.NothingToRefuse, code);

    private static UnreadableLineException Unknown(string text) => new(ScenarioErrors.LineUnknown, text);
}
