using System.Collections.Concurrent;
using RepairWorkflows.Engine.Tests.Flowchart.Reference;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Flowchart;

/// <summary>Random flowcharts run as a second interpreter, written from the rules alone, says they must.</summary>
public sealed class RandomFlowTests
{
    private const int Seeds = 10_000;
    private const int MostEvents = 12;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task When_a_flowchart_is_drawn_by_chance_then_engine_and_reference_agree(bool countsVisits)
    {
        await using var host = EngineFlow.NewHost();
        var failures = new ConcurrentBag<int>();

        await Parallel.ForAsync(0, Seeds, async (seed, _) =>
        {
            if (await DifferenceAsync(host, FlowDrawing.Random(seed), seed, countsVisits) is not null)
            {
                failures.Add(seed);
            }
        });

        if (!failures.IsEmpty)
        {
            var seed = failures.Min();
            var least = await LeastAsync(host, FlowDrawing.Random(seed), seed, countsVisits);
            Assert.Fail($"{failures.Count} of {Seeds} differ; seed {seed}, at its least:\n{least}\n"
                + await DifferenceAsync(host, least, seed, countsVisits));
        }
    }

    // Takes arrows and steps away as long as the two still disagree.
    private static async Task<FlowDrawing> LeastAsync(
        EngineTestHost host, FlowDrawing drawing, int seed, bool countsVisits)
    {
        foreach (var smaller in Smaller(drawing))
        {
            if (await DifferenceAsync(host, smaller, seed, countsVisits) is not null)
            {
                return await LeastAsync(host, smaller, seed, countsVisits);
            }
        }

        return drawing;
    }

    private static IEnumerable<FlowDrawing> Smaller(FlowDrawing drawing) =>
        drawing.Steps.Skip(1)
            .Select(step => new FlowDrawing(
                [.. drawing.Steps.Where(other => other != step)],
                [.. drawing.Arrows.Where(arrow => arrow.From != step.Id && arrow.To != step.Id)]))
            .Concat(drawing.Arrows.Select(
                arrow => drawing with { Arrows = [.. drawing.Arrows.Where(other => other != arrow)] }));

    private static async Task<string?> DifferenceAsync(
        EngineTestHost host, FlowDrawing drawing, int seed, bool countsVisits)
    {
#pragma warning disable CA5394 // chance for tests, not for secrets
        var random = new Random(seed);
        ReferenceFlow reference = countsVisits ? new ReferenceCounts(drawing) : new ReferenceTokens(drawing);
        var engine = new EngineFlow(host.Services, drawing, countsVisits);
        reference.Start();
        await engine.StartAsync();
        for (var count = 0; count < MostEvents && !reference.IsTooLong; count++)
        {
            if (Differ(reference, engine) || reference.Events.ToList() is not { Count: > 0 } resting)
            {
                break;
            }

            var next = resting[random.Next(resting.Count)];
            reference.Resume(next);
            await engine.ResumeAsync(next);
        }

        return !reference.IsTooLong && Differ(reference, engine)
            ? $"reference {reference.Status}: {string.Join(", ", reference.Trace)}\n"
                + $"engine    {engine.Status}: {string.Join(", ", engine.Trace)}"
            : null;
#pragma warning restore CA5394
    }

    private static bool Differ(ReferenceFlow reference, EngineFlow engine) =>
        reference.Status != engine.Status || !reference.Trace.SequenceEqual(engine.Trace);
}
