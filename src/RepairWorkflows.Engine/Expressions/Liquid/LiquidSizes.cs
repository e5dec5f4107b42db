using Fluid;
using Fluid.Values;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>How many characters a filter will write, or more, known before it does.</summary>
internal static class LiquidSizes
{
    public static long OfJoin(FluidValue input, FilterArguments arguments) =>
        input is ArrayValue list ? list.Values.Count * (long)arguments.At(0).ToStringValue().Length : 0;

    public static long OfReplace(FluidValue input, FilterArguments arguments)
    {
        var text = input.ToStringValue();
        var old = arguments.At(0).ToStringValue();
        return old.Length == 0 ? 0 : text.AsSpan().Count(old) * (long)arguments.At(1).ToStringValue().Length;
    }

    public static long OfFormatArgument(FluidValue input, FilterArguments arguments) =>
        Widths(arguments.At(0).ToStringValue());

    public static long OfFormatString(FluidValue input, FilterArguments arguments)
    {
        var format = input.ToStringValue();
        var longest = Enumerable.Range(0, arguments.Count)
            .Max(place => (long?)arguments.At(place).ToStringValue().Length) ?? 0;
        return Widths(format) + (format.AsSpan().Count('{') * longest);
    }

    /// <summary>All numbers in a format: each may be a width.</summary>
    private static long Widths(string format)
    {
        long sum = 0, width = 0;
        foreach (var letter in format)
        {
            (sum, width) = char.IsAsciiDigit(letter)
                ? (sum, Math.Min(int.MaxValue, (width * 10) + (letter - '0')))
                : (sum + width, 0);
        }

        return sum + width;
    }
}
