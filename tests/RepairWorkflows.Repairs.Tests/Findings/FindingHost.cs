using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Findings;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Repairs.Tests.Findings;

/// <summary>The engine with the repair domain, and workflows that do not go on by themselves.</summary>
internal sealed class FindingHost : IAsyncDisposable
{
    private FindingHost()
    {
    }

    public EngineTestHost Engine { get; } = new(engine =>
    {
        engine.AddRepairs();
        engine.Services.AddSingleton<ITechnicians, KnownTechnicians>();
    });

    public static Actor Owner { get; } = new("owner", [Role.ProcessOwner]);

    public static Actor Administrator { get; } = new("administrator", [Role.Administrator]);

    public static FindingHost Start() => new();

    /// <summary>One of two branches is taken; its join waits for both.</summary>
    public static Drawing Hanging => new Drawing("hanging").Decision("d", "true").Lines("a", "b")
        .With(
            "j", "Elsa.FlowJoin", ("mode", Drawing.Literal("WaitAll")),
            ("metadata", new JsonObject { ["displayText"] = "Both checks done" }))
        .Arrows("d:True->a", "d:False->b", "a->j", "b->j");

    /// <summary>A step calls a number that is not there, until the event has come.</summary>
    public static Drawing Faulting => new Drawing("faulting").Variable("n", "Int32", "0").Set("c", "n", "1")
        .With("call", "Elsa.WriteLine", ("text", Drawing.Script(
            "if (getVariable('n') < 1) throw new Error('no answer from 13812345678'); return 'called'")))
        .Event("e", "go").Lines("s").Arrows("s->call", "s->e", "e->c");

    public Task<TAnswer> SendAsync<TAnswer>(IRequest<TAnswer> request) =>
        Engine.Get<IMediator>().Send(request, CancellationToken.None);

    public Task<FindingPages> FindAsync(Actor by) => SendAsync(new GetFindings(by));

    /// <summary>Publishes a definition, runs it, and tells the instance's id.</summary>
    public async Task<string> RunAsync(Drawing drawing, string definitionId)
    {
        await Engine.PublishAsync($"{drawing}");
        return (await Engine.StartAsync(definitionId)).Header.Id;
    }

    public ValueTask DisposeAsync() => Engine.DisposeAsync();
}
