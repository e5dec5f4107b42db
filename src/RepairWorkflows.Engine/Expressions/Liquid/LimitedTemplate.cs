using Fluid.Ast;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>Puts the limits into a template that was read, since the library asks nobody while it works.</summary>
internal sealed class LimitedTemplate(int maxDepth) : AstRewriter
{
    private int _depth;

    public static ExpressionException TooDeep(int maxDepth) =>
        new(EngineErrors.ExpressionLimitReached, $"A template may not nest deeper than {maxDepth} levels.");

    public override Statement? Visit(Statement? statement)
    {
        Enter();
        var made = base.Visit(statement);
        _depth--;
        return made;
    }

    public override Expression? Visit(Expression? expression)
    {
        // A literal costs nothing, and a filter whose arguments are literals reads them once.
        if (expression is null or LiteralExpression)
        {
            return expression;
        }

        Enter();
        var made = base.Visit(expression)!;
        _depth--;
        return new CheckedExpression(made);
    }

    protected override Statement VisitForStatement(ForStatement loop) => new ForStatement(
        [new RoundStatement(), .. loop.Statements.Select(statement => Visit(statement)!)],
        loop.Identifier, VisitInside(loop.Source), VisitInside(loop.Limit), VisitInside(loop.Offset), loop.Reversed,
        Visit(loop.Else) as ElseStatement);

    protected override Expression VisitRangeExpression(RangeExpression range) => new BoundedRange(range);

    protected override Expression VisitMemberExpression(MemberExpression member) =>
        new MemberExpression([.. member.Segments.Select(segment =>
            segment is IndexerSegment index ? new IndexerSegment(Visit(index.Expression)) : segment)]);

    // A loop knows some names when it sees them: the list it is in the middle of, and `continue`.
    private Expression? VisitInside(Expression? part) =>
        part is MemberExpression member ? VisitMemberExpression(member) : Visit(part);

    private void Enter()
    {
        if (++_depth > maxDepth)
        {
            throw TooDeep(maxDepth);
        }
    }
}
