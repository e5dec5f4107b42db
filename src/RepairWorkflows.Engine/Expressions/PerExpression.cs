using System.Runtime.CompilerServices;
using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Expressions;

/// <summary>Remembers something about each expression object for as long as that object lives.</summary>
internal sealed class PerExpression<T>
    where T : class
{
    // Keys are compared by identity: two equal expressions of two definitions stay apart, and die apart.
    private readonly ConditionalWeakTable<Expression, T> _table = [];

    public bool TryGet(Expression expression, out T? value) => _table.TryGetValue(expression, out value);

    public void Set(Expression expression, T value) => _table.AddOrUpdate(expression, value);
}
