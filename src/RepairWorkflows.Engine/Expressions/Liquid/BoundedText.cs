using System.Globalization;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>The text of one rendering; what would make it too long is refused before it is written.</summary>
internal sealed class BoundedText(LiquidContext context) : StringWriter(CultureInfo.InvariantCulture)
{
    public override void Write(string? value)
    {
        context.Allow(GetStringBuilder().Length + (long)(value?.Length ?? 0));
        base.Write(value);
    }

    public override Task WriteAsync(string? value)
    {
        Write(value);
        return Task.CompletedTask;
    }
}
