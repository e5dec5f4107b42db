using Fluid;
using Fluid.Filters;
using Fluid.Values;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>The library as an Elsa server sets it up, and within limits.</summary>
internal static class LiquidOptions
{
    /// <summary>Made once: all that changes belongs to a rendering's context.</summary>
    public static TemplateOptions Create(ScriptLimits limits)
    {
        var options = new TemplateOptions
        {
            MaxSteps = limits.Statements,
            MaxRecursion = limits.Recursion,
            TimeZone = TimeZoneInfo.Utc,
            Captured = (_, value, context) =>
            {
                ((LiquidContext)context).Allow(value);
                return value;
            },
        };
        options.Filters.AddFilter("base64", LiquidFilters.Base64);
        options.Filters.AddFilter("keys", LiquidFilters.Keys);

        // What these make can be far longer than what they take.
        Bound("join", ArrayFilters.Join, LiquidSizes.OfJoin);
        Bound("replace", StringFilters.Replace, LiquidSizes.OfReplace);
        Bound("date", MiscFilters.Date, LiquidSizes.OfFormatArgument);
        Bound("format_number", MiscFilters.FormatNumber, LiquidSizes.OfFormatArgument);
        Bound("format_string", MiscFilters.FormatString, LiquidSizes.OfFormatString);
        return options;

        void Bound(string name, FilterDelegate filter, Func<FluidValue, FilterArguments, long> size) =>
            options.Filters.AddFilter(name, (input, arguments, context) =>
            {
                ((LiquidContext)context).Allow(size(input, arguments));
                return filter(input, arguments, context);
            });
    }
}
