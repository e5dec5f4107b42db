using System.Globalization;
using Scriban.Runtime;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>Arithmetic as Liquid does it: with texts that are numbers too, and what is none counts as zero.</summary>
internal static class LiquidNumbers
{
    public static void AddTo(ScriptObject builtins)
    {
        Add(builtins, "plus", (left, right) => left + right);
        Add(builtins, "minus", (left, right) => left - right);
        Add(builtins, "times", (left, right) => left * right);
        Add(builtins, "modulo", (left, right) => left % right);
        Add(builtins, "divided_by", (left, right) => left / right, wholeGivesWhole: true);
        Add(builtins, "at_least", Math.Max);
        Add(builtins, "at_most", Math.Min);
    }

    /// <summary>The number a value stands for; zero for one that stands for none.</summary>
    public static decimal Of(object? value) =>
        decimal.TryParse(LiquidText.Of(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private static void Add(
        ScriptObject builtins, string name, Func<decimal, decimal, decimal> reckon, bool wholeGivesWhole = false) =>
        builtins.SetValue(
            name,
            DelegateCustomFunction.CreateFunc<object?, object?, object>((left, right) =>
            {
                var result = reckon(Of(left), Of(right));
                var isWhole = wholeGivesWhole && !HasFraction(left) && !HasFraction(right);
                return Whole(isWhole ? decimal.Floor(result) : result);
            }),
            readOnly: true);

    // 2.0 is no whole number to Liquid, though it prints as one.
    private static bool HasFraction(object? value) => value switch
    {
        double or float or decimal => true,
        string text => text.Contains('.', StringComparison.Ordinal),
        _ => false,
    };

    // A whole number is one also where a list is asked for its place.
    private static object Whole(decimal number) =>
        Convert.ChangeType(
            number,
            number.Scale == 0 && Math.Abs(number) <= int.MaxValue ? typeof(int) : typeof(decimal),
            CultureInfo.InvariantCulture);
}
