using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Repairs.Tests.Rulebook;

/// <summary>
/// What the JSON reader would take without a word is refused with its place, and never met by what reads on.
/// </summary>
public sealed class MemberCheckTests
{
    private static readonly string[] Needed =
        ["\"name\": \"x\"", "\"length\": { \"wall\": \"01:00:00\" }", "\"stages\": [{ \"percent\": 100 }]"];

    public static TheoryData<string, string> GapsInCalendars { get; } = new()
    {
        { "\"days\": [null]", "days[0]" },
        { "\"weeks\": [{ \"days\": { \"monday\": \"normal\" } }, null]", "weeks[1]" },
        { "\"weeks\": [{ \"days\": { \"monday\": null } }]", "weeks[0].days.monday" },
        { "\"dayTypes\": { \"x\": null }", "dayTypes.x" },
        { "\"announced\": [null]", "announced[0]" },
    };

    public static TheoryData<string, string> GapsInPolicies { get; } = new()
    {
        { "\"stages\": [{ \"percent\": 100 }, null]", "stages[1]" },
        { "\"stages\": [{ \"percent\": 100, \"does\": [null] }]", "stages[0].does[0]" },
        { "\"stages\": [{ \"percent\": 100, \"tell\": [\"finance\", null] }]", "stages[0].tell[1]" },
        { "\"displayName\": { \"en\": null }", "displayName.en" },
        { "\"targets\": [null]", "targets[0]" },
        { "\"startsOn\": [null]", "startsOn[0]" },
        { "\"stopsOn\": [null]", "stopsOn[0]" },
        { "\"pausesOn\": [null]", "pausesOn[0]" },
        { "\"resumesOn\": [null]", "resumesOn[0]" },
        { "\"clauses\": [null]", "clauses[0]" },
    };

    [Theory]
    [MemberData(nameof(GapsInCalendars))]
    public void When_a_calendar_has_a_gap_then_its_place_is_told_whether_it_stands_on_a_base_or_not(
        string member, string place)
    {
        foreach (var ground in new[] { "\"base\": \"china\"", "\"timeZone\": \"Asia/Shanghai\"" })
        {
            Problem(() => RuleTexts.ReadCalendar(
                    "x", $$"""{ "name": "x", {{ground}}, {{member}} }""", RuleFormat.Json))
                .ShouldBe(($"line 1: {place}", RepairErrors.FieldRequired));
        }
    }

    [Theory]
    [MemberData(nameof(GapsInPolicies))]
    public void When_a_policy_has_a_gap_then_its_place_is_told(string member, string place) =>
        Problem(() => RuleTexts.ReadPolicy("x", Policy(member), []))
            .ShouldBe(($"line 1: {place}", RepairErrors.FieldRequired));

    [Theory]
    [InlineData("\"hollidays\": []", "hollidays", RepairErrors.FieldUnknown)]
    [InlineData("\"TimeZone\": \"Asia/Tokyo\"", "TimeZone", RepairErrors.FieldUnknown)]
    [InlineData("\"days\": [{ \"date\": \"2026-10-01\", \"names\": \"国庆节\" }]", "days[0].names",
        RepairErrors.FieldUnknown)]
    [InlineData("\"base\": \"site\"", "base", RepairErrors.FieldSaidTwice)]
    [InlineData("\"days\": [], \"days\": []", "days", RepairErrors.FieldSaidTwice)]
    [InlineData("\"dayTypes\": { \"n\": { \"windows\": [] }, \"n\": { \"windows\": [] } }", "dayTypes.n",
        RepairErrors.FieldSaidTwice)]
    [InlineData("\"weeks\": [{ \"days\": { \"monday\": \"n\", \"monday\": \"m\" } }]", "weeks[0].days.monday",
        RepairErrors.FieldSaidTwice)]
    public void When_a_calendar_has_a_member_unknown_or_twice_then_it_is_told(
        string member, string place, string code) =>
        Problem(() => RuleTexts.ReadCalendar(
                "x", $$"""{ "name": "x", "base": "china", {{member}} }""", RuleFormat.Json))
            .ShouldBe(($"line 1: {place}", code));

    [Theory]
    [InlineData("\"pauseOn\": []", "pauseOn", RepairErrors.FieldUnknown)]
    [InlineData("\"hasConditions\": true", "hasConditions", RepairErrors.FieldUnknown)]
    [InlineData("\"targets\": [{ \"length\": { \"hours\": 4 }, \"urgency\": \"urgent\" }]",
        "targets[0].length.hours", RepairErrors.FieldUnknown)]
    [InlineData("\"clauses\": [], \"length\": { \"work\": \"01:00:00\" }", "length", RepairErrors.FieldSaidTwice)]
    public void When_a_policy_has_a_member_unknown_or_twice_then_it_is_told(string member, string place, string code) =>
        Problem(() => RuleTexts.ReadPolicy("x", Policy(member), [])).ShouldBe(($"line 1: {place}", code));

    [Fact]
    public void When_a_name_is_null_then_it_is_refused_as_any_other_that_is_none()
    {
        Problem(() => RuleTexts.ReadPolicy("x", Policy("\"name\": null"), []))
            .ShouldBe(("line 1: name", RepairErrors.CalendarNameMalformed));
        Should.Throw<InvalidRequestException>(
                () => RuleTexts.ReadCalendar("x", """{ "name": null }""", RuleFormat.Json))
            .Fields[0].Code.ShouldBe(RepairErrors.CalendarNameMalformed);
    }

    [Theory]
    [InlineData("""{ "name": "x", "base": "china", "days": [{ "name": "国庆节" }] }""")]
    [InlineData("""{ "name": "x", "base": "china", "announced": [{ "source": "通知" }] }""")]
    public void When_a_day_or_year_does_not_say_which_then_it_cannot_be_read(string text) =>
        Problem(() => RuleTexts.ReadCalendar("x", text, RuleFormat.Json))
            .ShouldBe(("line 1", RepairErrors.FieldMalformed));

    [Fact]
    public void When_the_sites_own_policies_have_a_gap_then_the_server_does_not_start_and_the_place_is_told()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, $"[{Policy("\"stages\": [null]")},\nnull]");

        var refused = Should.Throw<InvalidOperationException>(
            () => ClockRulesReader.Read(new SiteOptions { ClockPoliciesFile = file }));

        refused.Message.ShouldContain("line 1: [0].stages[0]");
        refused.Message.ShouldContain("line 2: [1]");
    }

    // What the member begins with takes the place of what any policy has.
    private static string Policy(string member) =>
        $"{{ {string.Join(", ", Needed.Where(one => Name(one) != Name(member)).Append(member))} }}";

    private static string Name(string member) => member[..member.IndexOf(':')];

    private static (string Place, string Code) Problem(Action read)
    {
        var problem = Should.Throw<InvalidRequestException>(read).Fields.ShouldHaveSingleItem();
        return (problem.Field, problem.Code);
    }
}
