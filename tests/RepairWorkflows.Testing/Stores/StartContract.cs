using System.Globalization;
using System.Text.Json;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Queue;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Repairs.SpecialCustomers;
using RepairWorkflows.Testing.Cases;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Reports that come at once, through the whole domain.</summary>
public abstract class StartContract(StoreFixture fixture) : StoreContract(fixture)
{
    private const int Senders = 50;

    [StoreFact]
    public async Task When_fifty_send_the_same_report_at_once_then_there_is_one_order_and_the_next_has_the_next_number()
    {
        await using var domain = await DomainAsync();
        var key = new CommandKey("sender", "the-same", "hash");

        var started = await Task.WhenAll(
            Enumerable.Range(0, Senders).Select(_ => Task.Run(() => StartAsync(domain, key))));

        started.Distinct().ShouldHaveSingleItem();
        CountOf(await StartAsync(domain, null)).ShouldBe(CountOf(started[0]) + 1);
        (await Fixture.Get<ICaseReader>().CountOpenAsync(None)).ShouldBe(2);
    }

    [StoreFact]
    public async Task When_fifty_send_reports_at_once_then_their_numbers_are_consecutive()
    {
        await using var domain = await DomainAsync();

        var started = await Task.WhenAll(Enumerable.Range(0, Senders).Select(
            n => Task.Run(() => StartAsync(domain, new("sender", $"k{n}", "hash")))));

        started.Select(CountOf).Order().ShouldBe(Enumerable.Range(1, Senders));
    }

    [StoreFact]
    public async Task When_an_order_has_its_number_then_all_that_was_written_with_it_has_it_too()
    {
        await using var domain = await DomainAsync();
        var started = await StartAsync(domain, new("sender", "k", "hash"));

        var stored = (await Store.FindAsync(started.OrderId.ToString("D"), None)).ShouldNotBeNull();
        stored.Header.Name.ShouldBe(started.Number);
        stored.Companion.ShouldBeOfType<RepairCase>().Order.Document.Number.ShouldBe(started.Number);
        var view = await Fixture.Get<ICaseReader>().FindAsync(new(started.OrderId), None);
        view.ShouldNotBeNull().Order.Number.ShouldBe(started.Number);
        var entry = (await Store.FindInboxAsync("sender", "k", None)).ShouldNotBeNull();
        JsonElement.Parse(entry.Answer).GetProperty("number").GetString().ShouldBe(started.Number);
    }

    private static Task<CaseStarted> StartAsync(ServiceProvider domain, CommandKey? key) =>
        domain.GetRequiredService<IMediator>().Send(
            new StartCase("unified-report", AReport.Json(), People.Agent, key), None);

    private static int CountOf(CaseStarted started) =>
        int.Parse(started.Number.Split('-')[1], CultureInfo.InvariantCulture);

    private async Task<ServiceProvider> DomainAsync()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Fixture.Clock);
        services.AddSingleton(_ => Store);
        services.AddSingleton(_ => Timers);
        services.AddSingleton(_ => Outbox);
        services.AddSingleton(_ => Fixture.Get<IInstanceReader>());
        services.AddSingleton(_ => Fixture.Get<IQueuedStimuli>());
        services.AddSingleton(_ => Fixture.Get<IRuleStore>());
        services.AddSingleton(_ => Fixture.Get<ICaseReader>());
        services.AddSingleton(_ => Fixture.Get<IRefusedAttempts>());
        services.AddSingleton(_ => Fixture.Get<ISpecialCustomers>());
        services.AddSingleton(_ => Fixture.Get<IDefinitionStore>());
        services.AddSingleton(_ => Fixture.Get<INotificationStore>());
        services.AddWorkflowEngine().AddRepairs();
        var domain = services.BuildServiceProvider();
        var publisher = domain.GetRequiredService<DefinitionPublisher>();
        await ShippedDefinitions.PublishAsync("unified-report", text => publisher.PublishAsync(text, None));
        return domain;
    }
}
