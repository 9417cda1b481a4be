namespace Recruitment.Embedded.Durable;

internal static class DurableSchema
{
    public const string Ddl = "";
}
