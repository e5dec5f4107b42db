using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Repairs.Scenarios.Playing;

namespace RepairWorkflows.Repairs.Scenarios;

/// <summary>Plays scenarios: by the commands of API and screens, so that rights and checks are the real ones.</summary>
/// <param name="host">What is played on; nothing may have happened there.</param>
/// <param name="zone">The site's time zone.</param>
public sealed class ScenarioPlayer(IScenarioHost host, TimeZoneInfo zone)
{
    private const string KeyScope = "scenario";

    // Sets limits that a scenario asks for: whoever has both rights.
    private static readonly Actor Owner = new(Role.ProcessOwner, [Role.ProcessOwner]);
    private readonly ExpectationCheck _expectations = new(zone);
    private readonly PassingTime _time = new(host);

    /// <summary>
    /// Plays one. A failed expectation is noted, and the story goes on; an act that is refused and was not to be ends
    /// it.
    /// </summary>
    public async Task<ScenarioReport> PlayAsync(Scenario scenario, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var run = new ScenarioRun(host);
        if (await StartAsync(scenario, run, cancellationToken))
        {
            foreach (var line in scenario.Lines)
            {
                if (!await PlayAsync(line, run, cancellationToken))
                {
                    break;
                }
            }
        }

        await run.LookAsync(cancellationToken);
        await run.LookForFaultsAsync(cancellationToken);
        if (run.Failures.Count == 0)
        {
            ClauseProof.Check(scenario, run);
        }

        return new ScenarioReport(run.Failures, [.. run.Orders.Select(ToPlayed)]) { Title = scenario.Title };
    }

    private async Task<bool> StartAsync(Scenario scenario, ScenarioRun run, CancellationToken cancellationToken)
    {
        await host.GoToAsync(scenario.Start, cancellationToken);
        foreach (var change in scenario.Limits)
        {
            try
            {
                var known = await host.SendAsync(new GetPolicy(change.Policy, Owner), cancellationToken);
                await host.SendAsync(LimitWriting.Of(change, known!.Newest.Policy, Owner), cancellationToken);
            }
            catch (CodedException refused)
            {
                run.Fail(change.Line, ScenarioErrors.ActRefused, RefusalText.Of(refused));
                return false;
            }
        }

        await _time.BeginAsync(cancellationToken);
        await run.LookAsync(cancellationToken);
        return true;
    }

    private async Task<bool> PlayAsync(ScenarioLine line, ScenarioRun run, CancellationToken cancellationToken)
    {
        switch (line)
        {
            case ScenarioLine.Wait wait:
                await _time.GoToAsync(wait.At, cancellationToken);
                await run.LookAsync(cancellationToken);
                return true;
            case ScenarioLine.Act act:
                return await ActAsync(act, run, cancellationToken);
            default:
                var expect = (ScenarioLine.Expect)line;
                if (_expectations.Find(expect, run) is { } found)
                {
                    run.Fail(expect.Line, ScenarioErrors.NotAsExpected, expect.Text, found);
                }

                return true;
        }
    }

    private async Task<bool> ActAsync(ScenarioLine.Act act, ScenarioRun run, CancellationToken cancellationToken)
    {
        run.Refusal = null;
        await _time.GoToAsync(act.At, cancellationToken);
        try
        {
            await SendAsync(act, run, cancellationToken);
        }
        catch (CodedException refused)
        {
            run.Refusal = refused;
            if (!act.MayBeRefused)
            {
                run.Fail(act.Line, ScenarioErrors.ActRefused, RefusalText.Of(refused));
                return false;
            }
        }

        await run.LookAsync(cancellationToken);
        return true;
    }

    private async Task SendAsync(ScenarioLine.Act act, ScenarioRun run, CancellationToken cancellationToken)
    {
        var key = new CommandKey(KeyScope, $"{act.Line}", act.Action ?? act.Process!);
        var fields = act.Fields.DeepClone().AsObject();
        if (act.Action is not { } action)
        {
            var started = await host.SendAsync(new StartCase(act.Process!, fields, act.By, key), cancellationToken);
            run.Opened(act.Order, new RepairOrderId(started.OrderId));
        }
        else if (run.Find(act.Order) is { } order)
        {
            await host.SendAsync(new TakeAction(order, action, fields, null, act.By, key), cancellationToken);
        }
        else
        {
            throw new NotFoundException(RepairErrors.CaseNotFound, Texts.RepairTexts.Get(
                $"error.{RepairErrors.CaseNotFound}"));
        }
    }

    private static PlayedOrder ToPlayed(KeyValuePair<string, CaseView> order) => new(
        order.Key, order.Value.Order.Number, order.Value.Timeline, order.Value.Clocks);
}
