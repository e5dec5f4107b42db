namespace RepairWorkflows.Host.Playing;

/// <summary>Adds what it takes to play scenarios against drafts.</summary>
internal static class PlayingServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddPlaying(this IServiceCollection services)
    {
        services.AddOptions<PublishingOptions>().BindConfiguration(PublishingOptions.SectionName);
        services.AddSingleton<PublishedSite>();
        services.AddSingleton<ScenarioLibrary>();
        services.AddSingleton<DraftPlays>();
        services.AddSingleton<PublicationGate>();
        return services;
    }
}
