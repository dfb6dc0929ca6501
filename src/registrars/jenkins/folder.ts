/** A folder of Jenkins: title and description are ours, and nothing else; others keep credentials and properties in it. */
import type { JsonObject } from '../../registration/resource';
import { element, initial, type Owned, text } from './owned';
import { type ConfigXml, textAt } from './xml';

export const FOLDER = 'com.cloudbees.hudson.plugins.folder.Folder';

/** @param description with the mark. */
export function ownedOfFolder(settings: JsonObject, description: string): readonly Owned[] {
  return [
    text('description', description),
    text('displayName', String(settings.title)),
    // Only into a new file: an empty list posted over an old one takes the folder's credentials with it.
    initial(element('properties', [])),
  ];
}

/** The description is read with the mark; whoever calls takes the mark off. */
export const readFolder = ({ root }: ConfigXml): JsonObject => ({ title: textAt(root, 'displayName') });
