using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RepairWorkflows.Persistence.PostgreSql.Migrations;

/// <summary>Keeps the registry of special customers.</summary>
[DbContext(typeof(PostgreSqlDb))]
[Migration("20261213000000_SpecialCustomers")]
internal sealed class SpecialCustomers : Migration
{
    private const string Table = "special_customers";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            Table,
            table => new
            {
                id = table.Column<Guid>("uuid", nullable: false),
                name = table.Column<string>("text", nullable: false),
                name_folded = table.Column<string>("text", nullable: false),
                customer_class = table.Column<string>("text", nullable: false),
                phones = table.Column<string>("text", nullable: false),
                evidence = table.Column<string>("text", nullable: false),
                password_hash = table.Column<string>("text", nullable: true),
                by = table.Column<string>("text", nullable: false),
                at = table.Column<DateTimeOffset>("timestamp with time zone", nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_special_customers", row => row.id));
        migrationBuilder.CreateIndex("ix_special_customers_name_folded", Table, "name_folded", unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(Table);
}
