using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RepairWorkflows.Persistence.PostgreSql.Migrations;

/// <summary>Adds the function by which a burst fails on the server; no part of the model, so there is no snapshot.</summary>
[DbContext(typeof(PostgreSqlDb))]
[Migration("20261123210000_RequireRow")]
internal sealed class RequireRow : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(PostgreSqlRefusals.Function);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("DROP FUNCTION require_row(bigint, text)");
}
