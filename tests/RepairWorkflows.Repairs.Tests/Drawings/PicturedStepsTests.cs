using System.Text.Json.Nodes;
using RepairWorkflows.Testing.Cases;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Repairs.Tests.Drawings;

/// <summary>What is told of steps beside their pictures.</summary>
public sealed class PicturedStepsTests
{
    [Theory]
    [InlineData("zh", "由人办理", "填写派工单 · 5分钟")]
    [InlineData("en", "Somebody’s task", "Ticket written · 5 min")]
    public async Task When_steps_are_told_then_each_has_name_kind_clauses_and_limits(
        string language, string kind, string limit)
    {
        var steps = (await ADrawnProcess.StepsOfAsync(
            await File.ReadAllTextAsync(ShippedDefinitions.PathOf("unified-report")), language)).Single();

        steps.Title.ShouldBe("统一报修");
        var ticket = steps.Steps.Single(step => step.Name == "填写派工单");
        (ticket.Kind, ticket.Clauses.Single(), ticket.Limits.Single()).ShouldBe((kind, "S3.3", limit));
    }

    [Fact]
    public async Task When_a_flowchart_lies_inside_then_its_steps_come_after_in_the_order_of_the_pictures()
    {
        var inside = new Drawing("inside").Lines("b").ToFlowchart("inner");
        var document = $"{new Drawing("flow").Lines("a").With(inside)}";

        var steps = await ADrawnProcess.StepsOfAsync(document, "en");

        steps.Select(one => string.Join(' ', one.Steps.Select(step => step.Name))).ShouldBe(["a inner", "b"]);
        steps.Select(one => one.Title)
            .ShouldBe((await ADrawnProcess.OfAsync(document, "en")).Select(picture => picture.Title));
    }

    [Fact]
    public async Task When_a_box_has_no_room_for_a_name_then_it_is_whole_here()
    {
        var step = Drawing.LineActivity("a");
        step["metadata"] = new JsonObject { ["displayText"] = new string('修', 100) };

        (await ADrawnProcess.StepsOfAsync($"{new Drawing("flow").With(step)}", "zh"))
            .ShouldHaveSingleItem().Steps.ShouldHaveSingleItem().Name.ShouldBe(new string('修', 100));
    }
}
