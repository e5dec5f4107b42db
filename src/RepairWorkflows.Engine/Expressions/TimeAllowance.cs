using System.Globalization;

namespace RepairWorkflows.Engine.Expressions;

/// <summary>The time that one evaluation may use.</summary>
/// <param name="limits">Says how much.</param>
/// <param name="what">What is evaluated, as its author knows it: <c>script</c>, <c>template</c>.</param>
internal sealed class TimeAllowance(ScriptLimits limits, string what)
{
    private readonly Effort _effort = new(limits.Machine);
    private TimeSpan _time;

    /// <summary>From now on; never more than the burst has left.</summary>
    public void Begin(ExpressionScope scope)
    {
        _time = limits.TimeFor(scope);
        _effort.Begin();
    }

    /// <summary>Looks, seldom; what is wrong then, null while nothing is.</summary>
    public string? Refusal()
    {
        if (!_effort.Look())
        {
            return null;
        }

        if (_effort.Used > _time)
        {
            var seconds = _time.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture);
            var spent = $"{seconds} seconds of processor time";
            return _time < limits.Time
                ? $"The {what} ran longer than the {spent} that the steps before it had left."
                : $"The {what} ran longer than {spent}.";
        }

        return _effort.IsTooLong ? $"The {what} took longer than {Effort.Longest.TotalSeconds:0} seconds." : null;
    }
}
