using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Expressions.JavaScript;
using RepairWorkflows.Engine.Expressions.Liquid;
using RepairWorkflows.Engine.Expressions.Literal;
using RepairWorkflows.Engine.Expressions.Variable;

namespace RepairWorkflows.Engine.Expressions;

/// <summary>Adds the expression languages to a host.</summary>
internal static class ExpressionServices
{
    public static IServiceCollection AddExpressions(this IServiceCollection services)
    {
        services.AddOptions<ScriptLimits>().BindConfiguration(ScriptLimits.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ScriptLimits>, ScriptLimitsValidator>());
        services.AddSingleton<IExpressionHandler, LiteralHandler>();
        services.AddSingleton<IExpressionHandler>(new ObjectHandler("Object"));
        services.AddSingleton<IExpressionHandler>(new ObjectHandler("Json"));
        services.AddSingleton<IExpressionHandler, VariableHandler>();
        services.AddSingleton<IExpressionHandler, InputHandler>();
        services.AddSingleton<IExpressionHandler, JavaScriptHandler>();
        services.AddSingleton<IExpressionHandler, LiquidHandler>();
        services.AddSingleton<IExpressionHandler>(new UnavailableLanguageHandler("CSharp"));
        services.AddSingleton<IExpressionHandler>(new UnavailableLanguageHandler("Python"));
        services.TryAddSingleton<ExpressionEvaluator>();
        return services;
    }
}
