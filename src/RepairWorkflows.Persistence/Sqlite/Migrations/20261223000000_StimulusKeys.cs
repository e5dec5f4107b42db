using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RepairWorkflows.Persistence.Sqlite.Migrations;

/// <summary>Keeps which event or the like a stimulus is: nobody can tell that from its hash.</summary>
[DbContext(typeof(SqliteDb))]
[Migration("20261223000000_StimulusKeys")]
internal sealed class StimulusKeys : Migration
{
    private const string Table = "stimulus_queue";
    private const string Column = "key";

    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>(Column, Table, "TEXT", nullable: true);

    // Without EF Core, which would make the whole table anew, by a model that a migration alone does not have.
    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql($"ALTER TABLE {Table} DROP COLUMN {Column}");
}
