using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Linting;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Addresses;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Findings;
using RepairWorkflows.Repairs.Inspections;
using RepairWorkflows.Repairs.Linting;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Repairs.SpecialCustomers;
using RepairWorkflows.Repairs.Stations;
using RepairWorkflows.Repairs.Steps;
using RepairWorkflows.Repairs.Verifying;

namespace RepairWorkflows.Repairs;

/// <summary>Adds the repair domain to a host.</summary>
public static class RepairServices
{
    /// <summary>
    /// Adds its activities, commands, queries and notices; the site comes from <see cref="SiteOptions"/>. The host adds
    /// the <see cref="ITechnicians"/>.
    /// </summary>
    /// <remarks>A clock policy or calendar that makes no sense keeps the host from starting.</remarks>
    public static EngineBuilder AddRepairs(this EngineBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SiteOptions>()
            .BindConfiguration(SiteOptions.SectionName)
            .Validate(site => SiteRules.Read(site) is not null)
            .Validate(NetworkCheck.Require)
            .Validate(EquipmentCheck.Require)
            .Validate(InspectionPlanCheck.Require)
            .ValidateOnStart();
        services.AddOptions<PublicOptions>().BindConfiguration(string.Empty).ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<PublicOptions>, PublicOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        AddRulebook(services);
        AddAuditing(services);
        AddCommands(services);
        services.TryAddTransient<InstanceFindings>();
        services.TryAddTransient<MessageFindings>();
        services.TryAddSingleton<AuditFindings>();
        services.TryAddSingleton<CountedWork>();
        services.TryAddSingleton<FindingCounter>();
        services.TryAddSingleton<Lateness.LatenessPeriods>();
        AddDeliveries(services);
        AddChecks(services);
        services.AddMediation(typeof(RepairServices).Assembly);
        foreach (var activity in ActivityTypes)
        {
            builder.AddActivity(activity);
        }

        return builder.AddActivityState(RepairJson.Plain.AwaitedClock);
    }

    private static void AddCommands(IServiceCollection services)
    {
        services.TryAddSingleton<SiteDirectory>();
        services.TryAddSingleton<StationDirectory>();
        services.TryAddSingleton<Paper.PaperForms>();
        services.TryAddSingleton<EquipmentDirectory>();
        services.TryAddSingleton<InspectionRounds>();
        services.TryAddSingleton<Outages.CriticalDepartments>();
        services.TryAddSingleton<ReportValidator>();
        services.TryAddTransient<ProcessForms>();
        services.TryAddSingleton<SpecialMatch>();
        services.TryAddTransient<Complaints.ComplainedOrder>();
        services.TryAddTransient<ReportReception>();
        services.TryAddTransient<TechnicianField>();
        services.TryAddTransient<Complaints.OrderNumberField>();
        services.TryAddTransient<ActionLookup>();
        services.TryAddTransient<ActionForms>();
        services.TryAddTransient<ActionFields>();
        services.TryAddTransient<RefusalRecord>();
        services.TryAddTransient<CommandReplay>();
    }

    private static void AddDeliveries(IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Transient<IMessageHandler, NotificationDelivery>());
        services.TryAddEnumerable(ServiceDescriptor.Transient<IMessageHandler, LinkedStartDelivery>());
        services.TryAddEnumerable(ServiceDescriptor.Transient<IMessageHandler, Distribution>());
        services.AddSingleton<IUpkeep, Distribution>();
    }

    private static void AddChecks(IServiceCollection services)
    {
        services.AddSingleton<StepChoices>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IDefinitionCheck, StepSettingsCheck>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ILintRule, EndlessWaits>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ILintRule, EndlessClocks>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ILintRule, LonelyNotices>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ILintRule, LonelyLimits>());
    }

    private static void AddRulebook(IServiceCollection services)
    {
        services.TryAddSingleton<IClockRules>(provider => new ClockBook(
            ClockRulesReader.Read(provider.GetRequiredService<IOptions<SiteOptions>>().Value),
            provider.GetRequiredService<IRuleStore>()));
        services.TryAddSingleton<RulePublisher>();
        services.TryAddSingleton<IRuleSeeds, RuleSeeds>();
        services.TryAddSingleton<RulesReview>();
        services.AddSingleton<IUpkeep>(provider => provider.GetRequiredService<RulesReview>());
    }

    private static void AddAuditing(IServiceCollection services)
    {
        services.AddOptions<AuditOptions>().BindConfiguration(AuditOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AuditOptions>, AuditOptionsValidator>());
        services.TryAddSingleton<AuditMetrics>();
        services.TryAddSingleton<KeptFindings>();
        services.TryAddSingleton<AuditMending>();
        services.TryAddSingleton<AuditRound>();
        services.TryAddSingleton<AuditSources>();
        services.TryAddSingleton<RecentChanges>();
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<RecentChanges>());
        services.TryAddSingleton<Auditor>();
        services.AddSingleton<IUpkeep>(provider => provider.GetRequiredService<Auditor>());
        services.AddSingleton<IUpkeep, MachineClockWatch>();
        services.TryAddSingleton<VerifiedPages>();
        services.TryAddSingleton<Verification>();
        services.AddSingleton<IUpkeep, VerificationKeeper>();
    }

    /// <summary>The activities that definitions of repair processes may use.</summary>
    internal static IReadOnlyList<Type> ActivityTypes { get; } =
    [
        .. typeof(RepairServices).Assembly.GetTypes().Where(
            type => type.IsSubclassOf(typeof(Activity)) && type.IsDefined(typeof(ActivityAttribute), inherit: false)),
    ];
}
