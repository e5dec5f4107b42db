using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Host.Api.Definitions;
using RepairWorkflows.Host.Api.Elsa;
using RepairWorkflows.Host.Api.Elsa.Descriptors;
using RepairWorkflows.Host.Api.Elsa.Links;
using RepairWorkflows.Host.Api.Problems;
using RepairWorkflows.Host.Api.Repairs;
using RepairWorkflows.Host.Paper;
using RepairWorkflows.Host.Pictures;

namespace RepairWorkflows.Host.Api;

/// <summary>Adds what the API's routes need.</summary>
internal static class ApiServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddProblemAnswers();
        services.AddApiDescription();
        services.AddScoped<CaseDocuments>();
        services.AddOptions<PaperOptions>().BindConfiguration(PaperOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PaperOptions>, PaperOptionsValidator>();
        services.AddSingleton<PaperFont>();
        services.AddSingleton<PaperPrinter>();
        services.AddSingleton<DrawingTurn>();
        services.AddSingleton<DefinitionPictures>();
        services.AddSingleton<InstancePictures>();
        services.AddSingleton<DefinitionPrinter>();
        services.AddSingleton<Starter>();
        services.AddSingleton<DefinitionDocuments>();
        services.AddSingleton<DefinitionDrafts>();
        services.AddSingleton<DefinitionVersions>();
        services.AddSingleton<ChangeWords>();
        services.AddSingleton<PublicationPreviews>();
        services.AddSingleton<InputDescriptions>();
        services.AddSingleton<ActivityDescriptions>();
        services.AddSingleton<ActionTokens>();
        services.AddSingleton<IEventLinks, EventLinks>();
        return services;
    }
}
