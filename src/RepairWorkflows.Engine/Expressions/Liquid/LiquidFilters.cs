using System.Globalization;
using System.Text;
using System.Text.Json;
using Fluid;
using Fluid.Values;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>The filters that Elsa's templates have besides the library's.</summary>
internal static class LiquidFilters
{
    /// <summary>The text, or what a value looks like as one, in base 64; nothing of nothing.</summary>
    /// <exception cref="ArgumentException">It is <c>empty</c> or <c>blank</c>, which are no values.</exception>
    public static ValueTask<FluidValue> Base64(
        FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var text = input.Type switch
        {
            FluidValues.Nil => null,
            FluidValues.String => input.ToStringValue(),
            FluidValues.Boolean => input.ToBooleanValue() ? bool.TrueString : bool.FalseString,
            FluidValues.Number => input.ToNumberValue().ToString(CultureInfo.InvariantCulture),
            FluidValues.Empty or FluidValues.Blank => throw new ArgumentException("The filter 'base64' takes a value."),
            _ => JsonSerializer.Serialize(input.ToObjectValue()),
        };
        return text is null
            ? NilValue.Instance
            : new StringValue(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The names of an object's members.</summary>
    /// <exception cref="ArgumentException">It is no object.</exception>
    public static ValueTask<FluidValue> Keys(
        FluidValue input, FilterArguments arguments, TemplateContext context) =>
        input.ToObjectValue() is IFluidIndexable members
            ? new ArrayValue([.. members.Keys.Select(name => new StringValue(name))])
            : throw new ArgumentException("The filter 'keys' takes an object.");
}
