using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Activities.Reading;
using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Host.Tests.Hosting;
using static RepairWorkflows.Host.Tests.Api.Elsa.Descriptors.Described;

namespace RepairWorkflows.Host.Tests.Api.Elsa.Descriptors;

/// <summary>What a designer is told there is to draw with.</summary>
[Collection(DemoHost.Collection)]
public sealed class DescriptorTests(DemoHost host)
{
    [Fact]
    public async Task When_activities_are_listed_then_each_that_can_be_run_is_there_once()
    {
        var types = (await host.Owner().ListAsync(Lists[0]))
            .Select(activity => $"{Text(activity, "typeName")} {activity.GetProperty("version").GetInt32()}").ToList();

        types.Distinct().Count().ShouldBe(types.Count);
        host.Services.GetRequiredService<ActivityRegistry>().All
            .Select(known => $"{known.Attribute.TypeName} 1").Except(types).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Elsa.NotFoundActivity")]
    [InlineData("Elsa.Workflow")]
    public async Task When_a_type_only_stands_in_drawings_and_journals_then_no_palette_shows_it(string type) =>
        (await host.Owner().ListAsync(Lists[0])).Single(activity => Text(activity, "typeName") == type)
        .GetProperty("isBrowsable").GetBoolean().ShouldBeFalse();

    [Theory]
    [InlineData("Elsa.If", "Condition", "singleline", "JavaScript", true)]
    [InlineData("Elsa.FlowSwitch", "Cases", "flow-switch-editor", "Literal", false)]
    [InlineData("Elsa.Switch", "Cases", "switch-editor", "Literal", false)]
    [InlineData("Elsa.SetVariable", "Variable", "variable-picker", "Literal", false)]
    [InlineData("Elsa.RunJavaScript", "Script", "code-editor", "Literal", true)]
    [InlineData("Elsa.FlowFork", "Branches", "dynamic-outcomes", "Object", true)]
    [InlineData("Elsa.StartAt", "DateTime", "datetime-picker", "Literal", true)]
    [InlineData("Elsa.DispatchWorkflow", "Input", "json-editor", "Object", true)]
    [InlineData("Elsa.DispatchWorkflow", "WorkflowDefinitionId", "workflow-definition-picker", "Literal", true)]
    [InlineData("Elsa.HttpEndpoint", "SupportedMethods", "checklist", "Object", true)]
    [InlineData("Elsa.HttpEndpoint", "ExposeFileTooLargeOutcome", "checkbox", "Literal", false)]
    [InlineData("Elsa.Fork", "JoinMode", "dropdown", "Literal", false)]
    [InlineData("RepairWorkflows.SignSlip", "Clock", "dropdown", "Literal", true)]
    [InlineData("RepairWorkflows.SignSlip", "Under", "checklist", "Object", true)]
    [InlineData("RepairWorkflows.SignSlip", "MostOpenOrders", "singleline", "Literal", true)]
    public async Task When_an_input_is_described_then_it_has_the_editor_that_suits_it(
        string type, string name, string hint, string syntax, bool isWrapped)
    {
        var input = await host.Owner().InputAsync(type, name);

        (Text(input, "uiHint"), Text(input, "defaultSyntax"), input.GetProperty("isWrapped").GetBoolean())
            .ShouldBe((hint, syntax, isWrapped));
    }

    [Theory]
    [InlineData("RepairWorkflows.SignSlip", "Clock", "general-dispatch", "派人")]
    [InlineData("RepairWorkflows.SignSlip", "Clock", "", "（不选）")]
    [InlineData("RepairWorkflows.SignSlip", "ClockFrom", "agreed-time", "与客户约定的时间")]
    [InlineData("RepairWorkflows.SignSlip", "Assignment", "round-robin", "轮流分配")]
    [InlineData("RepairWorkflows.SignSlip", "Roles", "technician", "维修人员")]
    [InlineData("RepairWorkflows.CallBack", "Rule", "always", "所有客户")]
    [InlineData("RepairWorkflows.Notify", "What", "order.serious", "重大事项")]
    [InlineData("RepairWorkflows.ReceiveReport", "Optional", "phone", "电话")]
    [InlineData("Elsa.FlowJoin", "Mode", "WaitAll", "全部分支")]
    [InlineData("Elsa.HttpEndpoint", "SupportedMethods", "POST", "POST")]
    public async Task When_an_input_is_a_choice_then_its_words_are_said_in_the_language_of_whoever_asks(
        string type, string name, string word, string text) =>
        (await host.Owner().InputAsync(type, name, "zh")).Choices()[word].ShouldContain(text);

    [Fact]
    public async Task When_nothing_is_drawn_then_what_holds_is_told_as_it_would_be_stored()
    {
        (await host.Owner().InputAsync("RepairWorkflows.NotifyEngineering", "Tell")).GetProperty("defaultValue")
            .EnumerateArray().Select(role => role.GetString()).ShouldBe(["engineering-supervisor", "technician"]);
        Text(await host.Owner().InputAsync("Elsa.Delay", "TimeSpan"), "defaultValue").ShouldBe("00:01:00");
        Text(await host.Owner().InputAsync("Elsa.FlowJoin", "Mode"), "defaultValue").ShouldBe("WaitAny");
        (await host.Owner().InputAsync("RepairWorkflows.SignSlip", "Clock")).TryGetProperty("defaultValue", out _)
            .ShouldBeFalse();
    }

    [Fact]
    public async Task When_a_path_is_drawn_then_what_it_lies_below_stands_before_it() =>
        Text(
            (await host.Owner().InputAsync("Elsa.HttpEndpoint", "Path")).GetProperty("uiSpecifications")
            .GetProperty("singleline"), "adornmentText").ShouldBe("/workflows/");

    [Theory]
    [InlineData("Elsa.FlowDecision", "Flow:True,Flow:False")]
    [InlineData("Elsa.If", "Embedded:Then,Embedded:Else,Flow:Done")]
    [InlineData("RepairWorkflows.Acceptance", "Flow:Accepted,Flow:Rework,Flow:Warned,Flow:Breached")]
    [InlineData("Elsa.End", "")]
    public async Task When_an_activity_is_described_then_its_outcomes_and_slots_are_ports(string type, string ports) =>
        string.Join(',', (await host.Owner().ListAsync(Lists[0]))
            .Single(activity => Text(activity, "typeName") == type).GetProperty("ports").EnumerateArray()
            .Select(port => $"{Text(port, "type")}:{Text(port, "name")}")).ShouldBe(ports);

    [Fact]
    public async Task When_a_type_of_variables_is_offered_then_definitions_may_name_it() =>
        (await host.Owner().ListAsync("/descriptors/variables")).Select(type => Text(type, "typeName"))
        .Where(name => TypeAliases.Find(name) is null).ShouldBeEmpty();

    [Fact]
    public async Task When_choices_are_asked_for_again_then_they_are_what_the_input_has()
    {
        var path = $"{ADefinition.Api}/descriptors/activities/RepairWorkflows.CallBack/options";

        var answer = await host.Owner().SendAsync($"{path}/rule", """{ "context": {} }""");
        var unknown = await host.Owner().SendAsync($"{path}/nothing", """{ "context": {} }""");

        (await answer.BodyAsync()).GetProperty("items").GetProperty("dropdown").GetProperty("selectList")
            .GetProperty("items").GetArrayLength().ShouldBe(3);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task When_somebody_asks_who_is_nobody_then_nothing_is_told()
    {
        using var nobody = host.Anonymous();

        (await nobody.ReadAsync(ADefinition.Api + Lists[0])).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task When_one_type_is_asked_for_then_it_is_told_like_in_the_list()
    {
        var one = await host.Owner().ShowAsync("/descriptors/activities/Elsa.Delay");

        JsonElement.DeepEquals(
            one,
            (await host.Owner().ListAsync(Lists[0])).Single(activity => Text(activity, "typeName") == "Elsa.Delay"))
            .ShouldBeTrue();
    }
}
