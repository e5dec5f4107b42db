using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Tests.Expressions;

/// <summary>The evaluator as a host composes it.</summary>
internal static class AnEvaluator
{
    private static readonly ExpressionEvaluator Default = With(_ => { });

    public static ExpressionEvaluator With(Action<ScriptLimits> limits)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddExpressions().Configure(limits);
        return services.BuildServiceProvider().GetRequiredService<ExpressionEvaluator>();
    }

    public static Expression Expression(string type, object? value) =>
        new(type, JsonSerializer.SerializeToElement(value));

    public static ValueTask<object?> Evaluate(string type, object? value, Type? to = null, AScope? scope = null) =>
        Default.EvaluateAsync(
            Expression(type, value), to ?? typeof(object), scope ?? new AScope(), CancellationToken.None);

    public static ValueTask<object?> Script(
        string text, AScope? scope = null) => Evaluate("JavaScript", text, null, scope);

    public static async ValueTask<string?> Liquid(string text, AScope? scope = null) =>
        (string?)await Evaluate("Liquid", text, typeof(string), scope);
}
