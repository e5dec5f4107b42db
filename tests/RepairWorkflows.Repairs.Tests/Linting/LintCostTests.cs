using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Activities.Reading;
using RepairWorkflows.Engine.Definitions.Json;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime.Linting;
using RepairWorkflows.Testing.Cases;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Repairs.Tests.Linting;

/// <summary>Of the largest definition there may be every way is followed.</summary>
public sealed class LintCostTests
{
    [Fact]
    public async Task When_a_definition_has_as_many_steps_as_it_may_then_every_rule_comes_to_an_end()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var workflow = CompiledWorkflow.From(
            DefinitionReader.Read($"{Long(1_990)}"), host.Engine.Get<ActivityRegistry>());
        var rules = host.Engine.Services.GetServices<ILintRule>().ToList();

        rules.Sum(rule => rule.Find(workflow).Count()).ShouldBe(1_992); // undrawn outcomes, and one clock
    }

    // One long chain with a way back from every step to the first: the worst for whoever follows all ways.
    private static Drawing Long(int steps)
    {
        var drawing = new Drawing("long").Step("report", "ReceiveReport", ("clocks", "same-day, ticketing"))
            .Step("out0", "SetOut").Arrows("report->out0");
        for (var i = 1; i < steps; i++)
        {
            drawing.Step($"out{i}", "SetOut").Arrows($"out{i - 1}->out{i}", $"out{i}:CannotCome->out0");
        }

        return drawing.Step("end", "StopClock", ("clock", "same-day")).Arrows($"out{steps - 1}->end");
    }
}
