using MediatR;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RepairWorkflows.Persistence.Memory;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Testing.Cases;

/// <summary>Calendars and policies in memory, answered by the product's handlers; those shipped at first.</summary>
public sealed class ARulebook
{
    private readonly object[] _handlers;
    private readonly RuleSeeds _seeds;
    private readonly MemoryRules _store;

    /// <summary>Publishes and previews by that clock.</summary>
    public ARulebook(TimeProvider clock)
    {
        var site = new SiteOptions();
        var store = _store = new MemoryStore(clock, Rules.Shipped).Rules;
        var rules = new ClockBook(ClockRulesReader.Read(site), store);
        var publisher = new RulePublisher(store, rules, Options.Create(site), clock);
        _seeds = new RuleSeeds(Options.Create(site), store, rules, publisher, NullLogger<RuleSeeds>.Instance);
        _handlers =
        [
            new GetRulesHandler(store, rules), new GetCalendarHandler(store), new GetPolicyHandler(store, rules),
            new PreviewCalendarHandler(store, publisher), new PreviewPolicyHandler(rules, clock),
            new PublishRulesHandler(publisher, new RulesReview(store, rules, clock), rules),
        ];
    }

    /// <summary>All that is published.</summary>
    public Task<StoredRules> ReadAsync() => _store.ReadAsync(CancellationToken.None);

    /// <summary>Answers as the product would.</summary>
    public async Task<TAnswer> SendAsync<TRequest, TAnswer>(TRequest request)
        where TRequest : IRequest<TAnswer>
    {
        await _seeds.PublishAsync(CancellationToken.None);
        return await _handlers.OfType<IRequestHandler<TRequest, TAnswer>>().Single()
            .Handle(request, CancellationToken.None);
    }
}
