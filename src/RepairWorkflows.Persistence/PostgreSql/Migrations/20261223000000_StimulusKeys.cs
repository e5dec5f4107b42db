using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RepairWorkflows.Persistence.PostgreSql.Migrations;

/// <summary>Keeps which event or the like a stimulus is: nobody can tell that from its hash.</summary>
[DbContext(typeof(PostgreSqlDb))]
[Migration("20261223000000_StimulusKeys")]
internal sealed class StimulusKeys : Migration
{
    private const string Table = "stimulus_queue";
    private const string Column = "key";

    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>(Column, Table, "text", nullable: true);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.DropColumn(Column, Table);
}
