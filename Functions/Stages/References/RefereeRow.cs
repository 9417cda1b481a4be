namespace Recruitment.Stages.References;

/// <summary>The fields in which a candidate names one referee, as filled in.</summary>
public sealed record RefereeRow(int Ordinal, string Name, string Email, string Relation)
{
    public string NameField => $"name-{Ordinal}";
    public string EmailField => $"email-{Ordinal}";
    public string RelationField => $"relation-{Ordinal}";

    public bool IsEmpty => Name.Length == 0 && Email.Length == 0 && Relation.Length == 0;
}
