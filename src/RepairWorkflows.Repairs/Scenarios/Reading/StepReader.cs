using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Scenarios.Reading;

/// <summary>Reads what happens: <c>09:01 客服员 判断轻重缓急: 紧急程度 = 急修</c>.</summary>
internal sealed partial class StepReader
{
    private readonly TimeReader _times;
    private readonly PeopleReader _people;
    private readonly RoundReader _rounds;
    private readonly Form _form;
    private readonly ScenarioSite _site;
    private readonly Vocabulary _processes;
    private readonly ValueReader _values;
    private readonly HashSet<string> _orders = [];

    public StepReader(TimeReader times, PeopleReader people, RoundReader rounds, HeaderReader headers)
    {
        _site = headers.Site;
        _processes = SiteWords.Processes(headers.Site);
        _times = times;
        _people = people;
        _rounds = rounds;
        _form = headers.Form ?? new Form(string.Empty, []);
        _values = new ValueReader(times, people);
        Now = headers.Start;
    }

    /// <summary>When the step that was read last happens.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>Whether the step that was read last is an act.</summary>
    public bool HasActed { get; private set; }

    /// <summary>The order that was spoken of last.</summary>
    public string Order { get; private set; } = string.Empty;

    /// <summary>Reads a step.</summary>
    /// <exception cref="UnreadableLineException">Something in it is unknown.</exception>
    public ScenarioLine Read(int line, string text)
    {
        HasActed = false;
        if (_times.Begin(text, Now) is var (time, rest))
        {
            Now = time.At >= Now ? time.At : throw new UnreadableLineException(ScenarioErrors.TimeBackwards, text);
            if (rest.Length == 0)
            {
                return new ScenarioLine.Wait(line, Now);
            }

            text = rest;
        }

        var (order, act) = TakeOrder(text);
        var (head, fields) = LineText.Split(act, ':') ?? (act, string.Empty);
        if (_people.Begin(head) is not var (who, what))
        {
            throw new UnreadableLineException(ScenarioErrors.PersonUnknown, head);
        }

        HasActed = true;
        return Reported(what) is { } form
            ? Report(line, order ?? string.Empty, who, form, fields)
            : Take(line, order, who, what, fields);
    }

    // 报修 opens an order of the scenario's own process, 报修 设备报修 one of another; null for an action.
    private Form? Reported(string what) =>
        ScenarioWords.Report.Begin(what) is not var (_, process) ? null
        : process.Length == 0 ? _form
        : _processes.Find(process) is { } name ? _site.Processes.First(form => form.Name == name)
        : null;

    /// <summary>Takes off the name of an order: <c>[甲] …</c>.</summary>
    public static (string? Order, string Left) TakeOrder(string text) =>
        OrderName().Match(text) is { Success: true } name
            ? (name.Groups[1].Value.Trim(), text[name.Length..])
            : (null, text);

    /// <summary>The order that is meant: the one named, or a regular round, else the one spoken of last.</summary>
    /// <exception cref="UnreadableLineException"><see cref="ScenarioErrors.OrderUnknown"/>.</exception>
    public string Meant(string? order)
    {
        var meant = order is null ? Order : ScenarioWords.Follower.Find(order) ?? order;
        return Order = _orders.Contains(meant) || meant == ScenarioWords.NewOrder
            ? meant
            : _rounds.Find(meant, Now) ?? throw new UnreadableLineException(ScenarioErrors.OrderUnknown, meant);
    }

    private ScenarioLine.Act Report(int line, string order, Actor who, Form form, string fields)
    {
        if (!_orders.Add(order))
        {
            throw new UnreadableLineException(ScenarioErrors.OrderTwice, order);
        }

        Order = order;
        var filled = _values.Read(fields, form.Fields, Now);
        foreach (var (name, value) in UsualReport.Fields.Where(usual => !filled.ContainsKey(usual.Key)
            && form.Fields.Any(field => field.Name == usual.Key)))
        {
            filled[name] = value;
        }

        return new ScenarioLine.Act(line, Now, order, who, null, Given(filled)) { Process = form.Name };
    }

    private ScenarioLine.Act Take(int line, string? order, Actor who, string what, string fields)
    {
        var action = SiteWords.Actions.Find(what) is { } name ? ActionCatalogue.Find(name) : null;
        return action is null
            ? throw new UnreadableLineException(ScenarioErrors.ActionUnknown, what)
            : new ScenarioLine.Act(
                line, Now, Meant(order), who, action.Name, Given(_values.Read(fields, action.Fields, Now)));
    }

    private static JsonObject Given(JsonObject values) => new(
        values.Where(value => value.Value is not null)
            .Select(value => KeyValuePair.Create(value.Key, value.Value?.DeepClone())));

    [GeneratedRegex(@"^\[([^\]]{1,40})\]\s*")]
    private static partial Regex OrderName();
}
