using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>Fills in Liquid templates under limits; what they print is HTML-encoded, as on an Elsa server.</summary>
internal sealed class LiquidHandler(IOptions<ScriptLimits> limits) : IExpressionHandler
{
    // Texts go to screens, mails and journals too: Chinese stays readable there.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly TemplateOptions _options = LiquidOptions.Create(limits.Value);

    private readonly PreparedTexts<PreparedTemplate> _templates = new(
        limits.Value.Prepared, text => PreparedTemplate.Prepare(text, limits.Value));

    public string Type => "Liquid";

    public ValueTask<object?> EvaluateAsync(
        Expression expression, Type returnType, ExpressionScope scope, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(expression.Text))
        {
            return default;
        }

        var template = _templates.Get(expression.Text);
        return template.Template is { } readable
            ? RenderAsync(readable, new LiquidContext(scope, _options, limits.Value, cancellationToken))
            : new ValueTask<object?>(template.Failure);
    }

    private static async ValueTask<object?> RenderAsync(IFluidTemplate template, LiquidContext context)
    {
        try
        {
            using var text = new BoundedText(context);
            await template.RenderAsync(text, Encoder, context);
            return text.ToString();
        }
        catch (Exception failure) when (failure is not (CodedException or OperationCanceledException))
        {
            // Filters fail by whatever they call throws; an Elsa server tells the same message.
            throw context.Explain(failure);
        }
    }
}
