using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Tests.Expressions;

/// <summary>The filters that Elsa's authors have: those of Liquid, and a few of its own.</summary>
public sealed class LiquidFilterTests
{
    [Theory]
    [InlineData("""{{ -3 | abs }}""", "3")]
    [InlineData("""{{ "a" | append: "b" | prepend: "c" }}""", "cab")]
    [InlineData("""{{ 4 | at_least: 5 }} {{ 4 | at_most: 3 }}""", "5 3")]
    [InlineData("""{{ "pump room" | capitalize }}""", "Pump Room")]
    [InlineData("""{{ 1.2 | ceil }} {{ 1.8 | floor }} {{ 1.2345 | round: 2 }}""", "2 1 1.23")]
    [InlineData("""{{ list | compact | size }}""", "2")]
    [InlineData("""{{ "a,b" | split: "," | concat: list | join: "-" }}""", "a-b-x-y")]
    [InlineData("""{{ nothing | default: "d" }}""", "d")]
    [InlineData("""{{ 7 | divided_by: 2 }} {{ 7 | modulo: 2 }} {{ 7 | times: 2 }} {{ 7 | minus: 2 }}""", "3 1 14 5")]
    [InlineData("""{{ "AB" | downcase }}""", "ab")]
    [InlineData("""{{ "<p>" | escape | raw }}""", "&lt;p&gt;")]
    [InlineData("""{{ "&lt;p>" | escape_once | raw }}""", "&lt;p&gt;")]
    [InlineData("""{{ list | first }} {{ list | last }}""", "x y")]
    [InlineData("""[{{ " a " | lstrip }}] [{{ " a " | rstrip }}] [{{ " a " | strip }}]""", "[a ] [ a] [a]")]
    [InlineData("""{{ people | map: "name" | join }}""", "LiWu")]
    [InlineData("{{ \"a\nb\" | newline_to_br | raw }}", "a<br />b")]
    [InlineData("""{{ "a-b-a" | remove: "a" }} {{ "a-b-a" | remove_first: "a" }}""", "-b- -b-a")]
    [InlineData("""{{ "a-b-a" | replace: "a", "c" }} {{ "a-b-a" | replace_first: "a", "c" }}""", "c-b-c c-b-a")]
    [InlineData("""{{ list | reverse | join: "," }}""", "y,x")]
    [InlineData("""{{ "Liquid" | slice: 2, 3 }}""", "qui")]
    [InlineData("""{{ "b,A,c" | split: "," | sort | join: "," }}""", "A,b,c")]
    [InlineData("""{{ "b,A,c" | split: "," | sort_natural | join: "," }}""", "A,b,c")]
    [InlineData("""{{ "<b>a</b>" | strip_html }}""", "a")]
    [InlineData("""{{ "abcdef" | truncate: 5 }} {{ "a b c" | truncatewords: 2 }}""", "ab... a b...")]
    [InlineData("""{{ "a,b,a" | split: "," | uniq | join: "," }}""", "a,b")]
    [InlineData("""{{ "a b&c" | url_encode }} {{ "a+b" | url_decode }}""", "a&#x2B;b%26c a b")]
    [InlineData("""{{ people | where: "name", "Wu" | map: "age" | join }}""", "30")]
    [InlineData("""{{ people | json | raw }}""", """[{"name":"Li","age":20},{"name":"Wu","age":30}]""")]
    [InlineData("""{{ "ab" | base64 }} {{ person | keys | join: "," }}""", "YWI= name,age")]
    [InlineData("""{{ "2026-03-02T09:00:00Z" | date: "%Y-%m-%d" }}""", "2026-03-02")]
    [InlineData("""{{ "ab" | sha256 }}""", "fb8e20fc2e4c3f248c60c39bd652f3c1347298bb977b8b4d5903b85055620603")]
    [InlineData("""{{ "Pump Room 7!" | handleize }}""", "pump-room7")]
    [InlineData("""{{ 1234.5 | format_number: "N2" }}""", "1,234.50")]
    [InlineData("""{{ "2026-03-02T09:00:00Z" | format_date: "yyyy/MM/dd" }}""", "2026/03/02")]
    [InlineData("""{{ "2026-03-02T09:00:00Z" | time_zone: "Asia/Shanghai" | date: "%H:%M" }}""", "17:00")]
    [InlineData("""{{ "a {0}" | format_string: "b" }}""", "a b")]
    [InlineData("""{{ "3" | plus: 1 }} {{ 1 | plus: 1.5 }} {{ "x" | times: 2 }}""", "4 2.5 0")]
    [InlineData("""{{ 5 | divided_by: 2.0 }} {{ 5 | divided_by: 2 }}""", "2.5 2")]
    [InlineData("""{{ list }} {{ list.first }} {{ list.last }} {{ list.size }}""", "xy x y 2")]
    [InlineData("""{{ "a" | nobody_knows: 1 | upcase }}""", "A")]
    [InlineData("""{{ list | sum }}{{ "1,2" | split: "," | sum }}""", "03")]
    public async Task When_a_filter_is_applied_then_the_text_is_this(string template, string text)
    {
        var scope = new AScope();
        scope.Variables["list"] = new object?[] { "x", "y" };
        var li = new DynamicMap { ["name"] = "Li", ["age"] = 20 };
        var wu = new DynamicMap { ["name"] = "Wu", ["age"] = 30 };
        scope.Variables["people"] = new object?[] { li, wu };
        scope.Variables["person"] = li;

        var rendered = await AnEvaluator.Liquid(
            "{% assign list = Variables.list %}{% assign people = Variables.people %}"
                + "{% assign person = Variables.person %}" + template, scope);

        rendered.ShouldBe(text);
    }
}
