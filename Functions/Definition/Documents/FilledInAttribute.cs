namespace Recruitment.Definition.Documents;

/// <summary>The member is not for the recruiter to give: it is filled in from a registered document when the definition is read.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FilledInAttribute : Attribute;
