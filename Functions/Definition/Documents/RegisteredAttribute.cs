namespace Recruitment.Definition.Documents;

/// <summary>
/// The member may also be given as the id of a registered document; the document then takes its place when the
/// definition is read.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RegisteredAttribute : Attribute;
