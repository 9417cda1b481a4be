using Recruitment.Html;

namespace Recruitment.Procedures.Definition;

/// <summary>How an organisation shows itself.</summary>
public static class OrganisationBrand
{
    extension(Organisation organisation)
    {
        /// <summary>For pages and mails.</summary>
        public Brand Brand => new(organisation.Name, organisation.Colour, organisation.Language);
    }
}
